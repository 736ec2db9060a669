--TEST--
serverpush.debug=1: a response without declarations stays as it is
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("header('X-Other: 1');");
?>
--EXPECT--
X-Other: 1
