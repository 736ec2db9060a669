--TEST--
phpversion() gives a semantic version
--EXTENSIONS--
serverpush
--FILE--
<?php
var_dump(preg_match('/^\d+\.\d+\.\d+(-(dev|(alpha|beta|rc)\d*))?$/i', phpversion('serverpush')));
?>
--EXPECT--
int(1)
