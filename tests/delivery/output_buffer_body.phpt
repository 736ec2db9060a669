--TEST--
Output buffering: links go out that were declared after the output
--EXTENSIONS--
serverpush
--INI--
output_buffering=4096
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("echo 'body'; push('/a.css');");
echo respond("echo 'body'; flush(); push('/a.css');");
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style

body
Link: </a.css>; rel=preload; as=style

body
