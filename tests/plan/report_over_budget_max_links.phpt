--TEST--
report(): over_budget, if there would be too many links
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=2
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
push('/c.css');
$before = report_lines();
send_headers_and_print();
echo $before, report_lines();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
open
/a.css preload: pending
/b.css preload: pending
/c.css preload: over_budget, the response would exceed serverpush.max_links
sent
/a.css preload: sent
/b.css preload: sent
/c.css preload: over_budget, the response would exceed serverpush.max_links
