--TEST--
Attributes have no position
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, push};

echo outcome(static fn (): bool => push('/a', 'style', 'high'));
echo outcome(static fn (): bool => push('/a', null, null, 1, fetchpriority: 'high'));
echo outcome(static fn (): bool => push(...['/a', 'style', 'high']));
echo outcome(static fn (): bool => add_link('/a', 'next', 'de'));
echo count(links()), " declared\n";
?>
--EXPECT--
ArgumentCountError: ServerPush\push() expects at most 2 positional arguments, 3 given
ArgumentCountError: ServerPush\push() expects at most 2 positional arguments, 4 given
ArgumentCountError: ServerPush\push() expects at most 2 positional arguments, 3 given
ArgumentCountError: ServerPush\add_link() expects at most 2 positional arguments, 3 given
0 declared
