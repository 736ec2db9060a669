--TEST--
serverpush.mode takes push and preload, in any case
--EXTENSIONS--
serverpush
--FILE--
<?php
foreach (['preload', 'push', 'PRELOAD', 'Push'] as $value) {
    var_dump(ini_set('serverpush.mode', $value));
}
var_dump(ini_get('serverpush.mode'));
?>
--EXPECT--
string(4) "push"
string(7) "preload"
string(4) "push"
string(7) "PRELOAD"
string(4) "Push"
