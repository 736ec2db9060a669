--TEST--
A status that header_register_callback() sets counts
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css'); header_register_callback(fn() => http_response_code(500)); echo 'body';");
?>
--EXPECT--
Status: 500 Internal Server Error

body
