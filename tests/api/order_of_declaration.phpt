--TEST--
Links keep the order of their declaration, whatever their kind
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, modulepreload, preload, push};

push('/1.png');
add_link('/2', 'next');
preload('/3.css', fetchpriority: 'high');
modulepreload('/4.js');
push('/1.png');
push('/5.woff2');
print_fields(links());
?>
--EXPECT--
</1.png>; rel=preload; as=image
</2>; rel=next
</3.css>; rel=preload; as=style; fetchpriority=high; nopush
</4.js>; rel=modulepreload; nopush
</5.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
