--TEST--
prefetch() declares a resource of the next navigation, with any destination
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, prefetch};

var_dump(prefetch('/next'), prefetch('/next'), prefetch('/next', as: 'document'));
print_fields(links());
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
</next>; rel=prefetch; nopush
</next>; rel=prefetch; as=document; nopush
