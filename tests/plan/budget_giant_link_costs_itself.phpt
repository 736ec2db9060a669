--TEST--
A link that is too large for the budget costs only itself, however important
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/' . str_repeat('giant', 1000), 'style', fetchpriority: 'high');
push('/b.png');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.png>; rel=preload; as=image
