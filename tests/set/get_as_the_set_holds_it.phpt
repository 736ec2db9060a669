--TEST--
get() gives the first link with the URL, normalised, with what was inferred
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->preload(' \a b.woff2#c', fetchpriority: 'high', title: 'ü', n: 1);
$set->push('/a b.woff2', 'fetch');
$set->addLink('/a b.woff2', 'NEXT', hreflang: ['en', 'de']);
foreach ([null, 'preload', 'Next', 'prev'] as $rel) {
    echo json_encode($set->get('/a b.woff2', $rel), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
var_dump($set->get('/other'));
?>
--EXPECT--
{"href":"/a%20b.woff2","rel":"preload","attributes":{"as":"font","crossorigin":"anonymous","fetchpriority":"high","nopush":true,"type":"font/woff2","title":"ü","n":"1"}}
{"href":"/a%20b.woff2","rel":"preload","attributes":{"as":"font","crossorigin":"anonymous","fetchpriority":"high","nopush":true,"type":"font/woff2","title":"ü","n":"1"}}
{"href":"/a%20b.woff2","rel":"next","attributes":{"hreflang":["en","de"]}}
null
NULL
