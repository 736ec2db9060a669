--TEST--
The limit of links() where no headers are sent is not one of a set of one's own
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$set = new LinkSet;
for ($i = 0; $i < 1500; $i++) {
    $set->push("/$i.css");
}
echo count($set), ' ', count(clone $set), ' ', count(unserialize(serialize($set))), "\n";
echo ServerPush\links()->add($set), ' ', count(ServerPush\links()), ' ', count(clone ServerPush\links()), "\n";
var_dump(LinkSet::fromHeader((string) $set)->headerValues() === $set->headerValues());
?>
--EXPECT--
1500 1500 1500
1000 1000 1000
bool(true)
