--TEST--
Host names compare in any case, and default ports are none
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=WWW.Example:443
HTTPS=On
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('https://www.example/a.css');
push('//wWw.eXample:443/b.css');
push('/.//c.css');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/a.css preload: pending
/b.css preload: pending
https://www.example//c.css preload: pending
