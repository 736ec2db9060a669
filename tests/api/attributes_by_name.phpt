--TEST--
Attributes are named arguments, or an unpacked array, however the function is called
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

push('/a.png', fetchpriority: 'high', media: 'print');
push('/b.png', null, ...['fetchpriority' => 'high', 'media' => 'print']);
push(...['href' => '/c.png', 'media' => 'print', 'fetchpriority' => 'high', 'as' => 'image']);
call_user_func_array('push', ['/d.png', 'fetchpriority' => 'high', 'media' => 'print']);
push(...)('/e.png', fetchpriority: 'high', media: 'print');
array_map(push(...), ['/f.png', '/g.png']);
print_fields(links());
?>
--EXPECT--
</a.png>; rel=preload; as=image; fetchpriority=high; nopush; media="print"
</b.png>; rel=preload; as=image; fetchpriority=high; nopush; media="print"
</c.png>; rel=preload; as=image; fetchpriority=high; nopush; media="print"
</d.png>; rel=preload; as=image; fetchpriority=high; nopush; media="print"
</e.png>; rel=preload; as=image; fetchpriority=high; nopush; media="print"
</f.png>; rel=preload; as=image
</g.png>; rel=preload; as=image
