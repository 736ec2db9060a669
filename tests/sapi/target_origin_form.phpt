--TEST--
Relative references are resolved against the path of the request's target
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
REQUEST_URI=/dir/page?x=/y/z
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
