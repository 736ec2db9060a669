--TEST--
One URL is pushed once also in a set that is large, has gaps, or was copied
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
for ($i = 0; $i < 300; $i++) {
    $set->push("/$i", 'style');
}
for ($i = 0; $i < 300; $i += 2) {
    $set->remove("/$i");
}
for ($i = 0; $i < 300; $i++) {
    $set->push("/$i", 'image');
}
// an even number was taken out: its image is the first link of that URL
foreach ([$set, clone $set, unserialize(serialize($set))] as $links) {
    $pushed = array_filter($links->headerValues(), static fn (string $value): bool => !str_ends_with($value, 'nopush'));
    preg_match_all('~</(\d+)>; rel=preload; as=(\w+)~', implode(', ', $pushed), $matches);
    $number = array_map(intval(...), $matches[1]);
    var_dump(count($links) === 450 && count(array_unique($number)) === 300
        && array_map(static fn (int $n): string => $n % 2 ? 'style' : 'image', $number) === $matches[2]);
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
