--TEST--
Only push() and preload() infer a destination
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, dns_prefetch, links, modulepreload, preconnect, prefetch};

modulepreload('/a.mjs');
preconnect('https://b.example/b.woff2');
dns_prefetch('https://c.example/c.css');
prefetch('/d.css');
add_link('/e.css', 'stylesheet');
print_fields(links());
?>
--EXPECT--
</a.mjs>; rel=modulepreload; nopush
<https://b.example/>; rel=preconnect; nopush
<https://c.example/>; rel=dns-prefetch; nopush
</d.css>; rel=prefetch; nopush
</e.css>; rel=stylesheet
