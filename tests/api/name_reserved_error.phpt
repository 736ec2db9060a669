--TEST--
Names that are no parameters of a link are reserved, in any case
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, prefetch, push};

$push = static fn (string $name): bool => push('/a', null, ...[$name => 'x']);
print_outcomes($push, ['rel', 'rev', 'anchor', 'HREF']);
echo outcome(static fn (): bool => prefetch('/a', Anchor: true));
echo outcome(static fn (): bool => add_link('/a', 'next', REL: null));
print_outcomes(static fn (string $rel): bool => add_link('/a', $rel, anchor: '#x'), ['preload', 'DNS-Prefetch']);
echo outcome(static fn (): bool => links()->addLink('/a', 'next', rev: 'prev'));
echo count(links()), " declared\n";
// it is that of a hint only: another relation may have another context
echo outcome(static fn (): bool => add_link('/a', 'next', Anchor: '#x')), links(), "\n";
?>
--EXPECT--
ValueError: ServerPush\push(): Argument $rel is reserved
ValueError: ServerPush\push(): Argument $rev is reserved
ValueError: ServerPush\push(): Argument $anchor is reserved
ValueError: ServerPush\push(): Argument $href is reserved
ValueError: ServerPush\prefetch(): Argument $anchor is reserved
ValueError: ServerPush\add_link(): Argument $rel is reserved
ValueError: ServerPush\add_link(): Argument $anchor is reserved
ValueError: ServerPush\add_link(): Argument $anchor is reserved
ValueError: ServerPush\LinkSet::addLink(): Argument $rev is reserved
0 declared
true
</a>; rel=next; anchor="#x"
