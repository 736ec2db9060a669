--TEST--
A fatal error makes a 500, which carries no links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css'); undefined();", ['display_errors' => 0]);
?>
--EXPECT--
Status: 500 Internal Server Error
