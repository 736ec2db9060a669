--TEST--
The extension is loaded (all other tests are skipped if it is not)
--FILE--
<?php
var_dump(extension_loaded('serverpush'));
?>
--EXPECT--
bool(true)
