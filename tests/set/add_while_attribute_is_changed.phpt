--TEST--
An attribute's __toString() cannot change those that were read before it
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/psr_link.inc';

// a length that is not known when the script is compiled: a literal would never be freed
$length = $argc + 39;
$media = str_repeat('a', $length);
$title = new LazyString(static function () use (&$media, &$other, $length): string {
    $media = null;
    // of the same length, so that it takes the memory of the first
    $other = str_repeat("\n", $length);
    return 'title';
});
$set = new ServerPush\LinkSet;
$set->add(new PsrLink('/a', ['next', 'prev'], ['media' => &$media, 'title' => $title]));
echo $set->headerValues()[0], "\n";
var_dump(str_contains($set, "\n"));
?>
--EXPECT--
</a>; rel=next; media="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; title="title"
bool(false)
