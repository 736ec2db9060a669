--TEST--
Sets are not compared: one equals itself only
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$other = new ServerPush\LinkSet;
$other->push('/a.css');
var_dump($set == $set, $set == $other, $set == clone $set);
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
