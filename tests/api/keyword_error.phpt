--TEST--
fetchpriority and crossorigin take their keywords only
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

print_outcomes(static fn (mixed $value): bool => push('/a', fetchpriority: $value), ['highest', '', true, 1]);
print_outcomes(static fn (mixed $value): bool => push('/a', crossorigin: $value), ['yes', 'use_credentials', 0]);
echo count(links()), " declared\n";
?>
--EXPECT--
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $crossorigin must be true, "anonymous", or "use-credentials"
ValueError: ServerPush\push(): Argument $crossorigin must be true, "anonymous", or "use-credentials"
ValueError: ServerPush\push(): Argument $crossorigin must be true, "anonymous", or "use-credentials"
0 declared
