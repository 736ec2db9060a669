--TEST--
A hundred attributes on one link are all written, in their order
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{add_link, links};

$names = array_map(static fn (int $n): string => "name$n", range(1, 100));
add_link('/a', 'x', ...array_combine($names, range(1, 100)));

$written = '';
foreach ($names as $i => $name) {
    $written .= "; $name=" . $i + 1;
}
var_dump((string) links() === "</a>; rel=x$written");
?>
--EXPECT--
bool(true)
