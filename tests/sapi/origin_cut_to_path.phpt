--TEST--
An absolute URL of the own origin is cut to its path
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('http://www.example/a.css?b=c');
push('HTTP://WWW.Example:80/b.css');
push('http:\\\\www.example\\c.css');
push('http://www.example');
push('https://www.example/tls.css');
push('http://www.example:8080/port.css');
push('http://example/other.css');
push('http://www.example.evil/other.css');
push('//www.example/scheme.css');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/a.css?b=c preload: pending
/b.css preload: pending
/c.css preload: pending
/ preload: pending
https://www.example/tls.css preload: pending
http://www.example:8080/port.css preload: pending
http://example/other.css preload: pending
http://www.example.evil/other.css preload: pending
https://www.example/scheme.css preload: pending
