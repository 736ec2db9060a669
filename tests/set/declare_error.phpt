--TEST--
Errors of the declaring methods name the method; the set stays as it was
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->push('/a.css');
print_outcomes(static fn (array $arguments): bool => $set->push(...$arguments), [['/a', 'x'], ['/a', 'a' => "\n"], ['/a', null, 3]]);
echo outcome(static fn (): bool => $set->preload('/a', as: 'document'));
echo outcome(static fn (): bool => $set->modulepreload('/a', as: 'font'));
echo outcome(static fn (): bool => $set->dnsPrefetch('https://a/', rel: 'next'));
echo outcome(static fn (): bool => $set->addLink('/a', 'b c'));
echo $set, "\n";
?>
--EXPECT--
ValueError: ServerPush\LinkSet::push(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\LinkSet::push(): Argument $a must not contain control characters
ArgumentCountError: ServerPush\LinkSet::push() expects at most 2 positional arguments, 3 given
ValueError: ServerPush\LinkSet::preload(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\LinkSet::modulepreload(): Argument $as must be one of "audioworklet", "json", "paintworklet", "script", "serviceworker", "sharedworker", "style", "text", or "worker"
ValueError: ServerPush\LinkSet::dnsPrefetch(): Argument $rel is reserved
ValueError: ServerPush\LinkSet::addLink(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
</a.css>; rel=preload; as=style
