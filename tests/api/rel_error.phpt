--TEST--
A relation type is a name or an absolute URI, and one
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

echo outcome(static fn (): bool => add_link('/a', 'next prev'));
$rels = ['', ' ', 'next ', '"next"', 'a,b', 'a;b', '/rel', '1:2', ':a', 'rël', 'https://a/ä', 'https://a/ b', 'https://a/"', 'https://a/<', 'https://a/>', 'https://a/\\'];
echo count_refused(static fn (string $rel): bool => add_link('/a', $rel), $rels), " more\n", count(links()), " declared\n";
?>
--EXPECT--
ValueError: ServerPush\add_link(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
16 more
0 declared
