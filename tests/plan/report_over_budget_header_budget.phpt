--TEST--
report(): over_budget, if the header block would get too long
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/' . str_repeat('b', 4000) . '.css?long');
$before = states();
send_headers_and_print();
var_dump($before === ['pending', 'over_budget']);
['links' => [1 => $long]] = ServerPush\report();
echo "$long[state], $long[reason]\n";
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
bool(true)
over_budget, the header block would exceed serverpush.header_budget
