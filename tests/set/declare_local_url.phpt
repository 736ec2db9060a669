--TEST--
A set of one's own refuses data:, blob: and about: without a word, and not in report()
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
var_dump($set->push('data:,x'), $set->prefetch('blob:x'), $set->addLink('about:blank', 'next'), count($set));
var_dump(ServerPush\report()['links']);
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
int(0)
array(0) {
}
