--TEST--
Formats that the class does not have, and allowed_classes, give nothing that can be written
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

echo get_class(unserialize(serialize(new ServerPush\Link('/a')), ['allowed_classes' => false])), "\n";
$link = @unserialize('C:15:"ServerPush\Link":0:{}');
echo outcome(static fn (): string => "$link");
var_dump(@unserialize('O:15:"ServerPush\Link":1:{s:4:"href";s:2:"/a'));
?>
--EXPECT--
__PHP_Incomplete_Class
TypeError: ServerPush\Link was not made by its constructor
bool(false)
