--TEST--
Attributes of hints have no position: one argument has, in the singular
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, modulepreload, prefetch};

echo outcome(static fn (): bool => modulepreload('/a', 'script'));
echo outcome(static fn (): bool => prefetch('/a', null, as: 'document'));
echo count(links()), " declared\n";
?>
--EXPECT--
ArgumentCountError: ServerPush\modulepreload() expects at most 1 positional argument, 2 given
ArgumentCountError: ServerPush\prefetch() expects at most 1 positional argument, 2 given
0 declared
