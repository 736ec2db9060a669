--TEST--
remove() with a Link compares relation types without regard to case, as add() does
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

$set = new LinkSet;
$link = new Link('/a', 'NEXT');
$set->add($link);
var_dump($set->remove($link), count($set));
?>
--EXPECT--
int(1)
int(0)
