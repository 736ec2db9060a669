--TEST--
A response whose status line says 404 carries no link, one that says 201 does
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("header('HTTP/1.1 404 Not Found'); push('/a.css');");
echo respond("header('HTTP/1.1 201 Created'); push('/a.css');");
?>
--EXPECT--
Status: 404 Not Found


Status: 201 Created
Link: </a.css>; rel=preload; as=style
