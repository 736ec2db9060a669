--TEST--
A set has no properties
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->push('/a.css');
echo outcome(static function () use ($set) { $set->links = []; });
var_dump(get_object_vars($set), isset($set->links));
?>
--EXPECT--
Error: Cannot create dynamic property ServerPush\LinkSet::$links
array(0) {
}
bool(false)
