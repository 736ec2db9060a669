--TEST--
What other code set is part of the budget, and stays
--EXTENSIONS--
serverpush
--INI--
serverpush.header_budget=1000
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
$before = states();
header('X-Large: ' . str_repeat('x', 950));
send_headers_and_print('X-Large');
echo json_encode([$before, states()]), "\n";
?>
--EXPECTF--
sent:
X-Large: %r(x{950})%r
[["pending"],["over_budget"]]
