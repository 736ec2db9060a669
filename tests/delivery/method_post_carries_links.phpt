--TEST--
The method does not matter: a response to POST carries links
--EXTENSIONS--
serverpush
--POST--
a=b
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
