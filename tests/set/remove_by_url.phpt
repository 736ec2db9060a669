--TEST--
remove() takes out all links with a URL, or those of one relation type
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->push('/a', 'style');
$set->push('/a', 'image');
$set->addLink('/a', 'next');
$set->addLink('/b', 'next');
var_dump(
    $set->remove('/a', 'prev'), $set->remove(' /a#b', 'PRELOAD'), $set->remove('/a'), $set->remove('/a'), $set->remove(''),
    $set->remove("\0"), $set->remove('data:,x'),
);
echo $set, "\n";
?>
--EXPECT--
int(0)
int(2)
int(1)
int(0)
int(0)
int(0)
int(0)
</b>; rel=next
