--TEST--
The status line is part of the budget
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
for ($budget = 1; ini_set('serverpush.header_budget', $budget) !== false && states() !== ['pending']; $budget++);
$short = states();
header('HTTP/1.1 200 ' . str_repeat('long ', 20));
$long = states();
echo json_encode([$short, $long]), "\n";
?>
--EXPECT--
[["pending"],["over_budget"]]
