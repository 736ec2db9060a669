--TEST--
A parameter that a link can have once takes no list of more; a list of one is a value
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, prefetch, push};

echo outcome(static fn (): bool => push('/a', media: ['print', 'screen']));
$names = [
    'as', 'crossorigin', 'fetchpriority', 'type', 'title', 'title*', 'integrity', 'imagesrcset', 'imagesizes', 'nonce',
    'referrerpolicy',
];
$declare = static fn (string $name): bool => prefetch('/a', ...[$name => ['high', 'low']]);
echo count_refused($declare, $names), " more\n", count(links()), " declared\n";
push('/a', media: ['print'], fetchpriority: ['high'], crossorigin: ['anonymous']);
print_fields(links());
?>
--EXPECT--
ValueError: ServerPush\push(): Argument $media must not be repeated
11 more
0 declared
</a>; rel=preload; crossorigin=anonymous; fetchpriority=high; nopush; media="print"
