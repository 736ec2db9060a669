--TEST--
Only what every client takes from this host is remembered: not other origins, not hints, not what is conditional
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$script = <<<'PHP'
    push('https://other.example/a.css');
    push('/a.css', media: 'print');
    push('/a.png', imagesrcset: '/b.png 2x');
    push('/once.css', once: false);
    ServerPush\preload('/unknown');
    ServerPush\modulepreload('/a.mjs');
    ServerPush\preconnect('https://other.example/');
    ServerPush\dns_prefetch('https://other.example/');
    ServerPush\prefetch('/2');
    ServerPush\add_link('/3', 'next');
    PHP;
$cookie = encode(array_map(key_of(...), [
    '/a.css', 'https://other.example/a.css', '/a.png', '/b.png', '/once.css', '/unknown', '/a.mjs', '/', '/2', '/3',
]));
$without = visit($script, null, ['cache_aware' => 'skip']);
$with = visit($script, "serverpush=$cookie", ['cache_aware' => 'skip']);
var_dump(count($with->links()), $with->links() === $without->links(), cookie_of($with), cookie_of($without));

// what preload() declares is remembered: browsers load it
var_dump(cookie_of(visit("ServerPush\preload('/a.css');")));
?>
--EXPECT--
int(10)
bool(true)
NULL
NULL
string(6) "AAAAVA"
