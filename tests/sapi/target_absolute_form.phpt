--TEST--
A request target in absolute form counts by its path
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
REQUEST_URI=http://proxy.example:8080/dir/page?x
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('a.css');
push('?q');
push('../b.css');
push('/c.css');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/dir/a.css preload: pending
/dir/page?q preload: pending
/b.css preload: pending
/c.css preload: pending
