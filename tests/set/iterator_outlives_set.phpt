--TEST--
getIterator() gives Link objects by number, also when the set is gone
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->push('/a.css');
$set->push('/b.css');
$iterator = $set->getIterator();
unset($set);
var_dump($iterator instanceof Iterator);
foreach ($iterator as $key => $link) {
    echo $key, ' ', $link::class, ' ', $link->href, "\n";
}
?>
--EXPECT--
bool(true)
0 ServerPush\Link /a.css
1 ServerPush\Link /b.css
