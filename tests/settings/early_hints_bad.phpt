--TEST--
serverpush.early_hints refuses anything else, and stays what it was
--EXTENSIONS--
serverpush
--FILE--
<?php
ini_set('serverpush.early_hints', 'always');
foreach (['sometimes', '1', ' off', 'navigate,always'] as $value) {
    var_dump(ini_set('serverpush.early_hints', $value), ini_get('serverpush.early_hints'));
}
?>
--EXPECTF--

Warning: ini_set(): serverpush.early_hints must be "navigate", "always" or "off", "sometimes" given in %s on line 4
bool(false)
string(6) "always"

Warning: ini_set(): serverpush.early_hints must be "navigate", "always" or "off", "1" given in %s on line 4
bool(false)
string(6) "always"

Warning: ini_set(): serverpush.early_hints must be "navigate", "always" or "off", " off" given in %s on line 4
bool(false)
string(6) "always"

Warning: ini_set(): serverpush.early_hints must be "navigate", "always" or "off", "navigate,always" given in %s on line 4
bool(false)
string(6) "always"
