--TEST--
preload() declares as push() does, with nopush
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, preload};

var_dump(preload('/app.css'), preload('/initial', 'fetch', fetchpriority: 'low'), preload('/app.css'));
print_fields(links());
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
</app.css>; rel=preload; as=style; nopush
</initial>; rel=preload; as=fetch; crossorigin=anonymous; fetchpriority=low; nopush
