--TEST--
A redirect is aware but remembers nothing, for browsers ignore its links; a permanent one may be kept by caches
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach ([200, 201, 203, 302, 303, 307, 300, 301, 308, 404, 500, 204, 304] as $status) {
    $response = visit("http_response_code($status); push('/a.css'); push('/b.js');", 'serverpush=AAAAVA');
    echo "$status: ", $response->links()[0] ?? 'no link', ', ', cookie_of($response) ?? 'no cookie', "\n";
}
$response = visit(
    "header('Cache-Control: private'); http_response_code(301); push('/a.css'); push('/b.js');",
    'serverpush=AAAAVA',
);
echo '301, private: ', $response->links()[0], ', ', cookie_of($response) ?? 'no cookie', "\n";
?>
--EXPECT--
200: </a.css>; rel=preload; as=style; nopush, AAAAVAAAAAwg
201: </a.css>; rel=preload; as=style; nopush, AAAAVAAAAAwg
203: </a.css>; rel=preload; as=style; nopush, AAAAVAAAAAwg
302: </a.css>; rel=preload; as=style; nopush, no cookie
303: </a.css>; rel=preload; as=style; nopush, no cookie
307: </a.css>; rel=preload; as=style; nopush, no cookie
300: </a.css>; rel=preload; as=style, no cookie
301: </a.css>; rel=preload; as=style, no cookie
308: </a.css>; rel=preload; as=style, no cookie
404: no link, no cookie
500: no link, no cookie
204: no link, no cookie
304: no link, no cookie
301, private: </a.css>; rel=preload; as=style; nopush, no cookie
