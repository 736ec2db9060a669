--TEST--
report(): suppressed, if the status is one without links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
http_response_code(404);
$before = report_lines();
send_headers_and_print();
echo $before, report_lines();
?>
--EXPECT--
sent:
open
/a.css preload: suppressed, a response with this status carries no links
sent
/a.css preload: suppressed, a response with this status carries no links
