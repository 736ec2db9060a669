--TEST--
A field with many relation types and parameters takes memory in proportion to its length
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

$field = static fn (int $n): string => '</a>; rel="' . implode(' ', array_map(static fn (int $i): string => "r$i", range(1, $n)))
    . '"' . implode('', array_map(static fn (int $i): string => "; p$i", range(1, $n)));

$set = LinkSet::fromHeader($field(1000));
echo count(Link::parse($field(1000))), ' read, ', count($set), ' taken: ',
    $set->getLinks()[0]->rel, ' to ', $set->getLinks()[15]->rel, "\n";

$memory = static function (int $n) use ($field): int {
    $value = $field($n);
    $before = memory_get_usage();
    $set = LinkSet::fromHeader($value);
    return memory_get_usage() - $before;
};
$memory(10);
// nothing is counted where the engine's allocator is off, as under valgrind
var_dump($memory(4000) <= 2.5 * $memory(2000));
?>
--EXPECT--
1000 read, 16 taken: r1 to r16
bool(true)
