--TEST--
The own origin's scheme is https by REQUEST_SCHEME
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
REQUEST_SCHEME=https
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('https://www.example/a.css');
push('http://www.example/b.css');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/a.css preload: pending
http://www.example/b.css preload: pending
