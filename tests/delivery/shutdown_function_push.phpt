--TEST--
A link that a shutdown function declares goes out, if there was no output
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("register_shutdown_function(fn() => push('/a.css'));");
echo respond("register_shutdown_function(fn() => push('/late.css')); echo 'body';");
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style



body
