--TEST--
A link that another field says already takes no room
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=2
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css', fetchpriority: 'high');
push('/b.png');
header('Link: </a.css>; rel=preload; as=style');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.png>; rel=preload; as=image
