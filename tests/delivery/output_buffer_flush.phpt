--TEST--
ob_flush() sends the headers: what is declared later is refused
--EXTENSIONS--
serverpush
--INI--
output_buffering=4096
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
echo "body\n";
ob_flush();
push('/late.css');
echo report_lines();
?>
--EXPECT--
body
sent
/a.css preload: sent
/late.css preload: refused, the headers were already sent
