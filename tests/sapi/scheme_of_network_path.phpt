--TEST--
//host takes the scheme that the request came by; https where nothing says which
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/request.inc';

foreach ([
    [],
    ['REQUEST_SCHEME' => 'http'],
    ['REQUEST_SCHEME' => 'https'],
    ['HTTPS' => 'off'],
    ['HTTPS' => ''],
    ['HTTPS' => 'on'],
    ['HTTP_X_FORWARDED_PROTO' => 'http'],
    ['HTTP_X_FORWARDED_PROTO' => 'HTTP, https'],
    ['HTTP_X_FORWARDED_PROTO' => 'ws'],
    ['HTTP_FORWARDED' => 'for=x;proto=http'],
    ['HTTP_FORWARDED' => 'for="a;proto=https,";proto="http"'],
    ['HTTP_FORWARDED' => 'for=x'],
    // of those that say one, https wins
    ['REQUEST_SCHEME' => 'http', 'HTTP_X_FORWARDED_PROTO' => 'https'],
    ['HTTPS' => 'off', 'HTTP_FORWARDED' => 'proto=https'],
    // without a host, too
    ['REQUEST_SCHEME' => 'http', 'HTTP_HOST' => null],
] as $variables) {
    $targets = targets_in_request($variables + ['HTTP_HOST' => 'www.example'], ['//cdn.example/a', '//www.example/b']);
    echo json_encode($variables, JSON_UNESCAPED_SLASHES), ' ', implode(' ', $targets), "\n";
}
?>
--EXPECT--
[] https://cdn.example/a https://www.example/b
{"REQUEST_SCHEME":"http"} http://cdn.example/a /b
{"REQUEST_SCHEME":"https"} https://cdn.example/a /b
{"HTTPS":"off"} http://cdn.example/a /b
{"HTTPS":""} http://cdn.example/a /b
{"HTTPS":"on"} https://cdn.example/a /b
{"HTTP_X_FORWARDED_PROTO":"http"} http://cdn.example/a /b
{"HTTP_X_FORWARDED_PROTO":"HTTP, https"} http://cdn.example/a /b
{"HTTP_X_FORWARDED_PROTO":"ws"} https://cdn.example/a https://www.example/b
{"HTTP_FORWARDED":"for=x;proto=http"} http://cdn.example/a /b
{"HTTP_FORWARDED":"for=\"a;proto=https,\";proto=\"http\""} http://cdn.example/a /b
{"HTTP_FORWARDED":"for=x"} https://cdn.example/a https://www.example/b
{"REQUEST_SCHEME":"http","HTTP_X_FORWARDED_PROTO":"https"} https://cdn.example/a /b
{"HTTPS":"off","HTTP_FORWARDED":"proto=https"} https://cdn.example/a /b
{"REQUEST_SCHEME":"http","HTTP_HOST":null} http://cdn.example/a http://www.example/b
