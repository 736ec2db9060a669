--TEST--
report() counts no Content-Type where PHP adds none
--EXTENSIONS--
serverpush
--INI--
default_mimetype=
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
// the greatest budget with which the dry run denies the link
for ($budget = 3072; ini_set('serverpush.header_budget', $budget) !== false && states() === ['pending']; $budget--);
send_headers_and_print();
echo report_lines();
?>
--EXPECT--
sent:
sent
/a.css preload: over_budget, the header block would exceed serverpush.header_budget
