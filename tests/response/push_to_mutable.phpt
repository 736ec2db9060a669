--TEST--
push_to() on a response of HttpFoundation calls what reads and what adds, and returns the same object
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
var_dump(push_to($response, '/app.css') === $response);
push_to(href: '/font.woff2', response: $response, fetchpriority: 'high');
print_links($response);
print_r($response->headers->calls);
?>
--EXPECT--
bool(true)
</app.css>; rel=preload; as=style
</font.woff2>; rel=preload; as=font; crossorigin=anonymous; fetchpriority=high; type="font/woff2"
Array
(
    [0] => all(Link)
    [1] => set(Link, , false)
    [2] => all(Link)
    [3] => set(Link, , false)
)
