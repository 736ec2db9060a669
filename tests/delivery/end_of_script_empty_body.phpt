--TEST--
A response with an empty body carries links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css');");
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
