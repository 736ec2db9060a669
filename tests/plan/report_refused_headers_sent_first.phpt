--TEST--
report(): refused, if the first declaration is too late
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo "body\n";
var_dump(push('/late.css'));
echo report_lines();
?>
--EXPECT--
body
bool(false)
sent
/late.css preload: refused, the headers were already sent
