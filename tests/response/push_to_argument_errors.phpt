--TEST--
Wrong arguments name the argument; the response stays as it is
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
foreach ([
    fn () => push_to($response),
    fn () => push_to($response, '/a', 'stylesheet'),
    fn () => push_to($response, '/a', 'style', 'high'),
    fn () => push_to($response, '/a', 'style', rel: 'next'),
    fn () => push_to($response, '/a', 'style', title: new stdClass()),
    fn () => push_to($response, '/a', 'style', fetchpriority: 'soon'),
] as $call) {
    echo outcome($call);
}
var_dump($response->headers->fields, ServerPush\report()['links']);
?>
--EXPECT--
ArgumentCountError: ServerPush\push_to() expects at least 2 arguments, 1 given
ValueError: ServerPush\push_to(): Argument #3 ($as) must be one of "fetch", "font", "image", "script", "style", or "track"
ArgumentCountError: ServerPush\push_to() expects at most 3 positional arguments, 4 given
ValueError: ServerPush\push_to(): Argument $rel is reserved
TypeError: ServerPush\push_to(): Argument $title must be of type string|int|float|bool|null or a list of strings, stdClass given
ValueError: ServerPush\push_to(): Argument $fetchpriority must be one of "auto", "high", or "low"
array(0) {
}
array(0) {
}
