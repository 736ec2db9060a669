--TEST--
A destination that no module has is an error
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, modulepreload};

echo outcome(static fn (): bool => modulepreload('/a.js', as: 'image'));
foreach (['font', 'fetch', 'track', '', true, 'modulepreload'] as $as) {
    try {
        modulepreload('/a.js', as: $as);
    } catch (ValueError $e) {
        echo $e::class, "\n";
    }
}
echo count(links()), " declared\n";
?>
--EXPECT--
ValueError: ServerPush\modulepreload(): Argument $as must be one of "audioworklet", "json", "paintworklet", "script", "serviceworker", "sharedworker", "style", "text", or "worker"
ValueError
ValueError
ValueError
ValueError
ValueError
ValueError
0 declared
