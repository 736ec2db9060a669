--TEST--
10,000 links: count, order, removal of every second, declaring them again
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

const COUNT = 10_000;

function numbers(LinkSet $set): array
{
    return array_map(static fn (ServerPush\Link $link): int => (int) substr($link->href, 1), $set->getLinks());
}

$all = range(0, COUNT - 1);
$set = new LinkSet;
foreach ($all as $i) {
    $set->addLink("/$i", 'next');
}
var_dump(count($set), numbers($set) === $all);

foreach ($set as $i => $link) {
    $removed = ($removed ?? 0) + ($i % 2 ? 0 : $set->remove($link));
}
$odd = range(1, COUNT - 1, 2);
var_dump($removed, count($set), numbers($set) === $odd);

$new = array_filter($all, static fn (int $i): bool => $set->addLink("/$i", 'next'));
var_dump(count($set), numbers($set) === [...$odd, ...$new], count($new), count(array_filter($new, static fn (int $i): bool => $i % 2 === 1)));
var_dump($set->has('/0'), $set->has('/9999'), $set->has('/10000'));
?>
--EXPECT--
int(10000)
bool(true)
int(5000)
int(5000)
bool(true)
int(10000)
bool(true)
int(5000)
int(0)
bool(true)
bool(true)
bool(false)
