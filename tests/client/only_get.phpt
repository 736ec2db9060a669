--TEST--
Only a GET reads and sets the cookie
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['GET', 'HEAD', 'POST', 'PUT', 'get'] as $method) {
    $response = visit("push('/a.css'); push('/b.js');", 'serverpush=AAAAVA', [], ['REQUEST_METHOD' => $method]);
    echo "$method: ", $response->links()[0], ', ', cookie_of($response) ?? 'no cookie', "\n";
}
?>
--EXPECT--
GET: </a.css>; rel=preload; as=style; nopush, AAAAVAAAAAwg
HEAD: </a.css>; rel=preload; as=style, no cookie
POST: </a.css>; rel=preload; as=style, no cookie
PUT: </a.css>; rel=preload; as=style, no cookie
get: </a.css>; rel=preload; as=style, no cookie
