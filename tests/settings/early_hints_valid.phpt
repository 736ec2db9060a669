--TEST--
serverpush.early_hints takes its three values in any case, and each of PHP's words for off
--EXTENSIONS--
serverpush
--FILE--
<?php
foreach (['always', 'OFF', '', '0', 'No', 'none', 'false', 'Navigate'] as $value) {
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
string(1) "0"
bool(true)
string(2) "No"
bool(true)
string(4) "none"
bool(true)
string(5) "false"
bool(true)
string(8) "Navigate"
