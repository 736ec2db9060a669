--TEST--
clear() takes out all links; the set can be used again
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
for ($round = 0; $round < 3; $round++) {
    for ($i = 0; $i < 20; $i++) {
        $set->push("/$i.css");
    }
    echo count($set), ' ';
    $set->clear();
    $set->clear();
    echo count($set), ' ', json_encode($set->headerValues()), "\n";
}
?>
--EXPECT--
20 0 []
20 0 []
20 0 []
