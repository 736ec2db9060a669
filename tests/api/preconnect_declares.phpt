--TEST--
preconnect() declares an origin, one connection for each CORS mode
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, preconnect};

var_dump(
    preconnect('https://cdn.example'),
    preconnect('https://cdn.example/'),
    preconnect('https://cdn.example', crossorigin: true),
);
print_fields(links());
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
<https://cdn.example/>; rel=preconnect; nopush
<https://cdn.example/>; rel=preconnect; crossorigin=anonymous; nopush
