--TEST--
Without an extension that is known a link goes out without destination
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$urls = [
    '/', '/a', '/a.', '/a.php', '/a.html', '/a.cs', '/a.csss', '/a.xcss', '/a.woff22', '/a.woff2x', '/css', '/a-css',
    '/a.css/', '/a.css/b', '/a?b.css', '/a?b/c.css', '/a.css.gz', '/a.css%20', '/a%2Ecss', 'css', 'js', 'https://a.js/',
    'https://a.css', 'https://a.example/?b.css', 'https://a.example?b.css', '/a.c,s', '/a.j%73', "/a.\u{17f}vg",
    '/captions.vtt', '/a.VTT', '/a.wasm.map', '/a.mp4',
];
foreach ($urls as $url) {
    $links = new LinkSet;
    $links->push($url);
    if (array_keys($links->getLinks()[0]->attributes) !== []) {
        echo "$url: $links\n";
    }
}
echo count($urls), " done\n";
?>
--EXPECT--
32 done
