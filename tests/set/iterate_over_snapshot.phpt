--TEST--
An iteration goes over the links that are in the set when it begins, whatever happens to the set
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$set = new LinkSet;
foreach (['/a', '/b', '/c'] as $url) {
    $set->addLink($url, 'next');
}
foreach ($set as $key => $link) {
    echo "$key $link\n";
    $set->remove('/b');
    $set->addLink("/d$key", 'next');
    foreach ($set as $inner) {
        echo " $inner->href";
    }
    echo "\n";
}
$set->clear();
foreach ($set as $link) {
    echo "never\n";
}
?>
--EXPECT--
0 </a>; rel=next
 /a /c /d0
1 </b>; rel=next
 /a /c /d0 /d1
2 </c>; rel=next
 /a /c /d0 /d1 /d2
