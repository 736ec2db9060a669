--TEST--
A Link that was made without its constructor is a TypeError wherever it is used
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

$link = (new ReflectionClass(Link::class))->newInstanceWithoutConstructor();
$set = new LinkSet;
print_outcomes(static fn (callable $use): mixed => $use($link), [
    strval(...), static fn (Link $link): string => $link->getHref(), static fn (Link $link): array => $link->getRels(),
    static fn (Link $link): array => $link->getAttributes(), $set->add(...), $set->remove(...),
    static fn (Link $link): int => $set->add(['</a>; rel=next', $link]), ServerPush\links()->add(...),
    static fn (Link $link): Link => unserialize(serialize($link)), static fn (Link $link): string => (string) clone $link,
]);
echo outcome(static fn (): string => $link->href), count($set), " links\n";
?>
--EXPECT--
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
Error: Typed property ServerPush\Link::$href must not be accessed before initialization
0 links
