--TEST--
serverpush.mode refuses anything else, and stays what it was
--EXTENSIONS--
serverpush
--FILE--
<?php
ini_set('serverpush.mode', 'preload');
foreach (['nonsense', '', 'push ', "preload\0", '1'] as $value) {
    var_dump(ini_set('serverpush.mode', $value), ini_get('serverpush.mode'));
}
?>
--EXPECTF--

Warning: ini_set(): serverpush.mode must be "push" or "preload", "nonsense" given in %s on line 4
bool(false)
string(7) "preload"

Warning: ini_set(): serverpush.mode must be "push" or "preload", "" given in %s on line 4
bool(false)
string(7) "preload"

Warning: ini_set(): serverpush.mode must be "push" or "preload", "push " given in %s on line 4
bool(false)
string(7) "preload"

Warning: ini_set(): serverpush.mode must be "push" or "preload", "preload%S" given in %s on line 4
bool(false)
string(7) "preload"

Warning: ini_set(): serverpush.mode must be "push" or "preload", "1" given in %s on line 4
bool(false)
string(7) "preload"
