--TEST--
serverpush.debug=1: a late declaration is a warning that says where the output started
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
echo "body\n";
var_dump(push('/late.css'));
?>
--EXPECTF--
body

Warning: push(): Link to "/late.css" refused: the headers were already sent (output started at %sdebug_warns_of_late_declaration.php:5) in %sdebug_warns_of_late_declaration.php on line 6
bool(false)
