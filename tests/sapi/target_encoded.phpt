--TEST--
The bytes of the request's target are encoded as those of any URL
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
REQUEST_URI=/d "<é>/p
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
/d%20%22%3C%C3%A9%3E/a.css preload: pending
/d%20%22%3C%C3%A9%3E/p?q preload: pending
/b.css preload: pending
/c.css preload: pending
