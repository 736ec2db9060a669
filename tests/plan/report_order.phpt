--TEST--
report() has the links in the order of declaration, then what was refused
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('data:,');
push('/low.png', fetchpriority: 'low');
push('/with,comma.css');
push('/high.png', fetchpriority: 'high');
$report = report_lines();
echo $report;
?>
--EXPECT--
open
/low.png preload: pending
/with,comma.css preload: pending
/high.png preload: pending
data:, preload: refused, a data:, blob: or about: URL is not loaded from a server
