--TEST--
The constructor and __unserialize() do nothing to a set that has links
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->push('/a.css');
$set->__construct();
echo outcome(static fn (): mixed => $set->__unserialize(['links' => [['/b', 'next', []]]]));
echo outcome(static fn (): mixed => ServerPush\links()->__unserialize(['links' => [['/b', 'next', []]]]));
echo outcome(static fn (): mixed => $set->__construct(1));
echo $set, "\n", count(ServerPush\links()), "\n";
?>
--EXPECT--
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ArgumentCountError: ServerPush\LinkSet::__construct() expects exactly 0 arguments, 1 given
</a.css>; rel=preload; as=style
0
