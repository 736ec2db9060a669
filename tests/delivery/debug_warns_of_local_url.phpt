--TEST--
serverpush.debug=1: a URL that no server has is a warning
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ob_start();
var_dump(push('data:text/css,a{}'));
ob_end_flush();
?>
--EXPECTF--

Warning: push(): Link to "data:text/css,a{}" refused: a data:, blob: or about: URL is not loaded from a server in %s on line 5
bool(false)
