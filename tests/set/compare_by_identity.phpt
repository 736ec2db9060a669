--TEST--
Sets are not compared: one equals itself only, and the string that it is
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$other = new ServerPush\LinkSet;
$other->push('/a.css');
var_dump($set == $set, $set == $other, $set == clone $set);
var_dump($other == (string) $other, $other == '</a.css>', in_array((string) $other, [$set, $other]));
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(true)
bool(false)
bool(true)
