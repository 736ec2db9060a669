--TEST--
A redirection carries links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css'); header('Location: /b');");
?>
--EXPECT--
Status: 302 Found
Location: /b
Link: </a.css>; rel=preload; as=style
