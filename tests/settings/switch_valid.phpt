--TEST--
A switch takes the words that PHP's own switches take
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
foreach (['0', '1', 'off', 'on', 'no', 'yes', 'false', 'true', '', 'On', 'OFF', 'Yes', false, true] as $value) {
    $set = ini_set('serverpush.enabled', $value);
    $states[] = var_export($value, true) . ($set === false ? ': refused' : ': ' . implode(states()));
}
ini_set('serverpush.enabled', '1');
echo implode("\n", $states), "\n";
?>
--EXPECT--
'0': suppressed
'1': pending
'off': suppressed
'on': pending
'no': suppressed
'yes': pending
'false': suppressed
'true': pending
'': suppressed
'On': pending
'OFF': suppressed
'Yes': pending
false: suppressed
true: pending
