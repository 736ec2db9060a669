--TEST--
The name of an attribute must be a token
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

$declare = static fn (string $name): bool => add_link('/a', 'next', ...[$name => 'x']);
echo outcome(static fn (): bool => $declare('a b'));
$names = ['', 'a;b', 'a=b', 'a,b', '"a"', 'a"b', 'a<b', 'a>b', 'a/b', 'a\\b', '(a)', '[a]', '{a}', 'a@b', 'a?b', 'a:b', 'ä', '*'];
echo count_refused($declare, $names), " more\n", count(links()), " declared\n";
?>
--EXPECT--
ValueError: ServerPush\add_link(): Argument $a b must have a token for its name (RFC 9110, section 5.6.2)
18 more
0 declared
