--TEST--
remove() takes a relation type with a URL only
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

$set = new LinkSet;
$set->addLink('/a', 'next');
print_outcomes(static fn (array $arguments): int => $set->remove(...$arguments), [
    [new Link('/a', 'next'), 'next'], [new stdClass], [[]], [], [new Link('/a', 'next'), null],
]);
?>
--EXPECT--
ValueError: ServerPush\LinkSet::remove(): Argument #2 ($rel) must be null when argument #1 ($link) is a ServerPush\Link
TypeError: ServerPush\LinkSet::remove(): Argument #1 ($link) must be of type ServerPush\Link|string, stdClass given
TypeError: ServerPush\LinkSet::remove(): Argument #1 ($link) must be of type ServerPush\Link|string, array given
ArgumentCountError: ServerPush\LinkSet::remove() expects at least 1 argument, 0 given
1
