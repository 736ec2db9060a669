--TEST--
However the URL of a resource of this host was written, what is remembered is the path that clients request
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach ([
    '/a.css' => ['a.css', '/x/../a.css', '/a.css#top', 'http://www.example/a.css', 'http://WWW.example:80/a.css'],
    '//host/a.css' => ['http://www.example//host/a.css'],
    '/gr%C3%BCn.css?a' => ['grün.css?a'],
] as $path => $urls) {
    $cookie = 'serverpush=' . encode([key_of($path)]);
    foreach ($urls as $url) {
        $response = visit("push('$url');", $cookie);
        echo $response->links()[0] ?? 'no link', cookie_of($response) === null ? '' : ' is unknown', "\n";
    }
}
// the same with https, which is another origin for a client that came by http
echo told(visit("push('https://www.example/a.css');", 'serverpush=AAAAVA', ['cache_aware' => 'skip']));
?>
--EXPECT--
</a.css>; rel=preload; as=style; nopush
</a.css>; rel=preload; as=style; nopush
</a.css>; rel=preload; as=style; nopush
</a.css>; rel=preload; as=style; nopush
</a.css>; rel=preload; as=style; nopush
<http://www.example//host/a.css>; rel=preload; as=style; nopush
</gr%C3%BCn.css?a>; rel=preload; as=style; nopush
Link: <https://www.example/a.css>; rel=preload; as=style; nopush
-
