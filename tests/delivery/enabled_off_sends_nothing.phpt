--TEST--
serverpush.enabled=0: nothing is sent, other Link fields stay
--EXTENSIONS--
serverpush
--INI--
serverpush.enabled=0
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css'); header('Link: </>; rel=canonical'); echo 'body';");
?>
--EXPECT--
Link: </>; rel=canonical

body
