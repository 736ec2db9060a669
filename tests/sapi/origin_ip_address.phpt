--TEST--
An address is a host, too
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=[2001:DB8::1]:8080
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('http://[2001:db8::1]:8080/a.css');
push('http://[2001:db8::2]:8080/b.css');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/a.css preload: pending
http://[2001:db8::2]:8080/b.css preload: pending
