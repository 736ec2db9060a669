--TEST--
Links that are nested without end are an error, not the end of the stack
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

$array = ['</a>; rel=next'];
$array[] = &$array;
$provider = new PsrLinkProvider(null);
$provider->links = [$provider];
$iterator = new ArrayIterator;
$iterator[] = $iterator;
$nested = '</a>; rel=next';
for ($i = 0; $i < 2000; $i++) {
    $nested = [$nested];
}
$set = new ServerPush\LinkSet;
print_outcomes($set->add(...), [$array, $provider, $iterator, $nested]);
echo count($set), " links\n";
// some of them are cycles
unset($array, $iterator, $nested, $provider, $set);
gc_collect_cycles();
?>
--EXPECT--
ValueError: ServerPush\LinkSet::add(): Argument #1 ($links) must not be nested more than 16 levels deep
ValueError: ServerPush\LinkSet::add(): Argument #1 ($links) must not be nested more than 16 levels deep
ValueError: ServerPush\LinkSet::add(): Argument #1 ($links) must not be nested more than 16 levels deep
ValueError: ServerPush\LinkSet::add(): Argument #1 ($links) must not be nested more than 16 levels deep
0 links
