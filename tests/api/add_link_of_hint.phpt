--TEST--
add_link() treats a resource hint as its own function does, but infers nothing
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, prefetch};

add_link('/a.woff2', 'Preload');
add_link('/b', 'preload', as: 'STYLE');
add_link('/c', 'modulepreload', as: 'worker');
add_link('/d', 'prefetch');
var_dump(prefetch('/d'));
print_fields(links());
print_outcomes(static fn (string $rel): bool => add_link('/e', $rel, as: 'stylesheet'), ['preload', 'modulepreload']);
?>
--EXPECT--
bool(false)
</a.woff2>; rel=preload
</b>; rel=preload; as=style
</c>; rel=modulepreload; as=worker; nopush
</d>; rel=prefetch; nopush
ValueError: ServerPush\add_link(): Argument $as must be one of "fetch", "font", "image", "script", "style", or "track"
ValueError: ServerPush\add_link(): Argument $as must be one of "audioworklet", "json", "paintworklet", "script", "serviceworker", "sharedworker", "style", "text", or "worker"
