--TEST--
A limit takes an integer with PHP's multipliers
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/' . str_repeat('a', 2_000) . '.css');
foreach (['1000', '4000', '1K', '4k', '1M', '0', '0x400', '0x1000', '1G'] as $value) {
    $set = ini_set('serverpush.header_budget', $value);
    $states[] = "$value: " . ($set === false ? 'refused' : implode(states()));
}
ini_set('serverpush.header_budget', 4096);
$states[] = 4096 . ': ' . implode(states());
echo implode("\n", $states), "\n";
?>
--EXPECT--
1000: over_budget
4000: pending
1K: over_budget
4k: pending
1M: pending
0: pending
0x400: over_budget
0x1000: pending
1G: pending
4096: pending
