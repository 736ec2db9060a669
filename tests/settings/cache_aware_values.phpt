--TEST--
serverpush.cache_aware takes off, as php.ini may write it, nopush and skip, in any case; nothing else
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['off', 'OFF', '', '0', 'no', 'none', 'false', 'nopush', 'NoPush', 'skip', 'Skip', '1', 'on', 'push', "skip\0"] as $value) {
    $before = ini_get('serverpush.cache_aware');
    if (@ini_set('serverpush.cache_aware', $value) === false) {
        echo json_encode($value), ' is refused', ini_get('serverpush.cache_aware') === $before ? '' : ', and changes', "\n";
    }
}
// as php.ini has it, without quotes
foreach (['off', 'nopush', 'skip'] as $value) {
    echo "$value: ", cookie_of(visit("push('/a.css');", null, ['cache_aware' => $value])) ?? 'no cookie', "\n";
}
ini_set('serverpush.cache_aware', 'on');
?>
--EXPECTF--
"1" is refused
"on" is refused
"push" is refused
"skip\u0000" is refused
off: no cookie
nopush: AAAAVA
skip: AAAAVA

Warning: ini_set(): serverpush.cache_aware must be "off", "nopush", or "skip", "on" given in %s on line %d
