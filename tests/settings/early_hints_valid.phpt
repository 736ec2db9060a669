--TEST--
serverpush.early_hints takes its three values in any case, and what php.ini makes of a bare off
--EXTENSIONS--
serverpush
--FILE--
<?php
foreach (['always', 'OFF', '', 'Navigate'] as $value) {
    var_dump(is_string(ini_set('serverpush.early_hints', $value)), ini_get('serverpush.early_hints'));
}
?>
--EXPECT--
bool(true)
string(6) "always"
bool(true)
string(3) "OFF"
bool(true)
string(0) ""
bool(true)
string(8) "Navigate"
