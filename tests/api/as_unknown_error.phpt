--TEST--
A destination that no engine preloads is an error that lists the valid ones
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, preload, push};

print_outcomes(static fn (string $as): bool => push('/a', $as), ['stylesheet', '', 'worker', ' style']);
echo outcome(static fn (): bool => preload('/a', as: 'document'));
echo outcome(static fn (): bool => push('/a', ...['AS' => 'json']));
echo count(links()), " declared\n";
?>
--EXPECT--
ValueError: ServerPush\push(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\push(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\push(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\push(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\preload(): Argument #2 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\push(): Argument $as must be one of "fetch", "font", "image", "script", "style", or "track"
0 declared
