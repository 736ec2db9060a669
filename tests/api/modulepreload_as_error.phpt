--TEST--
A destination that no module has is an error
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, modulepreload};

echo outcome(static fn (): bool => modulepreload('/a.js', as: 'image'));
$declare = static fn (string|bool $as): bool => modulepreload('/a.js', as: $as);
echo count_refused($declare, ['font', 'fetch', 'track', '', true, 'modulepreload']), " more\n", count(links()), " declared\n";
?>
--EXPECT--
ValueError: ServerPush\modulepreload(): Argument $as must be one of "audioworklet", "json", "paintworklet", "script", "serviceworker", "sharedworker", "style", "text", or "worker"
6 more
0 declared
