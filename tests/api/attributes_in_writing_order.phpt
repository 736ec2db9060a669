--TEST--
rel first, then tokens, nopush, quoted strings, title* last, whatever the order of the arguments
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, preload};

preload(
    '/a.woff2',
    integrity: 'sha384-AA+/=',
    nonce: 'abc',
    referrerpolicy: 'no-referrer',
    fetchpriority: 'high',
);
add_link('/b', 'next', ...['title*' => 'ü', 'title' => 'u', 'hreflang' => 'de']);
print_fields(links());
?>
--EXPECT--
</a.woff2>; rel=preload; as=font; crossorigin=anonymous; fetchpriority=high; referrerpolicy=no-referrer; nopush; type="font/woff2"; integrity="sha384-AA+/="; nonce="abc"
</b>; rel=next; hreflang=de; title="u"; title*=UTF-8''%C3%BC
