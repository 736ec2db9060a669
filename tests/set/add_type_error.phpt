--TEST--
What is no link is a TypeError, in whatever it stands, and nothing is added then
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

$set = new ServerPush\LinkSet;
print_outcomes($set->add(...), [
    1, new stdClass, static fn (): string => '</a>; rel=next', ['</a>; rel=next', null],
    new ArrayIterator(['</a>; rel=next', 1.5]), new PsrLinkProvider(['</a>; rel=next', true]), new PsrLinkProvider(null),
    new LazyString(static fn (): string => '</a>; rel=next'),
]);
echo count($set), " links\n";
?>
--EXPECT--
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, int given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, stdClass given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, Closure given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, null given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, float given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, bool given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, null given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, LazyString given
0 links
