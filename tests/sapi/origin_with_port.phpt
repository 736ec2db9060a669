--TEST--
The port is part of the own origin
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example:8080
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('http://www.example:8080/a.css');
push('http://www.example/b.css');
push('https://www.example:8080/c.css');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/a.css preload: pending
http://www.example/b.css preload: pending
https://www.example:8080/c.css preload: pending
