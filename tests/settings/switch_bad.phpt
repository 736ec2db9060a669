--TEST--
A switch refuses what is neither on nor off, and stays what it was
--EXTENSIONS--
serverpush
--FILE--
<?php
foreach (['2', '-1', 'enabled', 'y', '1 ', "1\0"] as $value) {
    var_dump(ini_set('serverpush.enabled', $value));
}
var_dump(ini_set('serverpush.debug', 'verbose'));
var_dump(ini_get('serverpush.enabled'), ini_get('serverpush.debug'));
?>
--EXPECTF--

Warning: ini_set(): serverpush.enabled must be 0 or 1, "2" given in %s on line 3
bool(false)

Warning: ini_set(): serverpush.enabled must be 0 or 1, "-1" given in %s on line 3
bool(false)

Warning: ini_set(): serverpush.enabled must be 0 or 1, "enabled" given in %s on line 3
bool(false)

Warning: ini_set(): serverpush.enabled must be 0 or 1, "y" given in %s on line 3
bool(false)

Warning: ini_set(): serverpush.enabled must be 0 or 1, "1 " given in %s on line 3
bool(false)

Warning: ini_set(): serverpush.enabled must be 0 or 1, "1%S" given in %s on line 3
bool(false)

Warning: ini_set(): serverpush.debug must be 0 or 1, "verbose" given in %s on line 5
bool(false)
string(1) "1"
string(1) "0"
