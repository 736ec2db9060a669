--TEST--
headerValues() says nopush where the caller did, and where servers must not push
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->push('/pushed.png');
$set->push('/named.png', nopush: true);
$set->preload('/preloaded.png');
$set->push('https://other.example/origin.png');
$set->push('/some-clients.png', media: 'print');
$set->push('/set.png', imagesrcset: '/set2.png 2x', imagesizes: '100vw');
$set->add('</destination>; rel=preload; as=document');
$set->modulepreload('/a.js');
$set->prefetch('/b');
$set->addLink('/c', 'next');
print_fields($set);
?>
--EXPECT--
</pushed.png>; rel=preload; as=image
</named.png>; rel=preload; as=image; nopush
</preloaded.png>; rel=preload; as=image; nopush
<https://other.example/origin.png>; rel=preload; as=image; nopush
</some-clients.png>; rel=preload; as=image; nopush; media="print"
</set.png>; rel=preload; as=image; nopush; imagesrcset="/set2.png 2x"; imagesizes="100vw"
</destination>; rel=preload; as=document; nopush
</a.js>; rel=modulepreload; nopush
</b>; rel=prefetch; nopush
</c>; rel=next
