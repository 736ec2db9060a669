--TEST--
Errors of the declaring methods name the method; the set stays as it was
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->push('/a.css');
print_outcomes(static fn (array $arguments): bool => $set->push(...$arguments), [[''], ['/a', 'x'], ['/a', 'a' => "\n"], ['/a', null, 3]]);
echo outcome(static fn (): bool => $set->preload('ftp://a/'));
echo outcome(static fn (): bool => $set->modulepreload('/a', as: 'font'));
echo outcome(static fn (): bool => $set->dnsPrefetch('https://a b/'));
echo outcome(static fn (): bool => $set->addLink('/a', 'b c'));
echo $set, "\n";
?>
--EXPECT--
ValueError: ServerPush\LinkSet::push(): Argument #1 ($href) must not be empty
ValueError: ServerPush\LinkSet::push(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\LinkSet::push(): Argument $a must not contain control characters
ArgumentCountError: ServerPush\LinkSet::push() expects at most 2 positional arguments, 3 given
ValueError: ServerPush\LinkSet::preload(): Argument #1 ($href) must be a relative reference or a URL with a scheme that can be loaded, "http" or "https"
ValueError: ServerPush\LinkSet::modulepreload(): Argument $as must be one of "audioworklet", "json", "paintworklet", "script", "serviceworker", "sharedworker", "style", "text", or "worker"
ValueError: ServerPush\LinkSet::dnsPrefetch(): Argument #1 ($href) must name a valid host after "//"
ValueError: ServerPush\LinkSet::addLink(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
</a.css>; rel=preload; as=style
