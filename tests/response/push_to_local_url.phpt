--TEST--
A URL that no server has leaves the response as it is; report() tells
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
var_dump(push_to($response, 'data:text/css,a') === $response, $response->headers->fields);
foreach (ServerPush\report()['links'] as $link) {
    echo implode(', ', $link), "\n";
}
?>
--EXPECT--
bool(true)
array(0) {
}
data:text/css,a, preload, refused, a data:, blob: or about: URL is not loaded from a server, declared
