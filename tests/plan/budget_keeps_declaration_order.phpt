--TEST--
What is let in is sent in the order of declaration, not of importance
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=3
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.png');
push('/b.png');
push('/c.css');
push('/d.png', fetchpriority: 'high');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.png>; rel=preload; as=image
Link: </c.css>; rel=preload; as=style
Link: </d.png>; rel=preload; as=image; fetchpriority=high
