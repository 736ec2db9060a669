--TEST--
remove() with a Link takes out the link of the same identity, whatever its other attributes
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

$set = new LinkSet;
$set->push('/a', 'style');
$set->push('/a', 'font');
$set->preload('/a', 'style', crossorigin: true);
$set->modulepreload('/a', as: 'worker');
var_dump(
    $set->remove(new Link('/a')),
    $set->remove(new Link('/a', 'preload', ['as' => 'image'])),
    $set->remove(new Link(' \a#b', 'Preload', ['AS' => 'Style', 'title' => 'other'])),
    $set->remove(new Link('/a', 'modulepreload', ['as' => 'json'])),
    $set->remove(new Link('/a', 'modulepreload', ['as' => 'Worker'])),
    $set->remove($set->getLinks()[0]),
);
echo $set, "\n";
?>
--EXPECT--
int(0)
int(0)
int(1)
int(0)
int(1)
int(1)
</a>; rel=preload; as=style; crossorigin=anonymous; nopush
