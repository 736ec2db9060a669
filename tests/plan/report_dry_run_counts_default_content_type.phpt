--TEST--
report() counts the Content-Type that PHP adds when it sends the headers
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ini_set('default_mimetype', 'application/x-' . str_repeat('long', 20));
push('/a.css');
// the least budget with which the dry run promises the link
for ($budget = 1; ini_set('serverpush.header_budget', $budget) !== false && states() !== ['pending']; $budget++);
send_headers_and_print();
echo report_lines();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
sent
/a.css preload: sent
