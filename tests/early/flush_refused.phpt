--TEST--
early_flush() is refused where a line feed before the body would not be ignored, and where there is no body
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

// what the script says goes past its output, which may be changed or empty
function reason(string $script, array $variables = [], array $settings = []): string
{
    $file = tempnam(sys_get_temp_dir(), 'flush');
    $response = respond(
        "$script; ServerPush\\early_flush(); file_put_contents('$file', json_encode("
            . "ServerPush\\report()['early_flush'], JSON_UNESCAPED_SLASHES)); echo 'body';",
        $settings + ['default_mimetype' => 'text/html'],
        $variables,
    );
    $reason = file_get_contents($file);
    unlink($file);

    return $reason . (str_starts_with($response->body, "\n") ? ' and a line feed' : '');
}

foreach ([
    'ini_set("serverpush.enabled", "0")', 'http_response_code(204)', 'http_response_code(205)',
    'http_response_code(206)', 'http_response_code(304)', 'header("HTTP/1.1 304 Not Modified")',
    'header("Content-Type: text/plain")', 'header("Content-Type: application/xhtml+xml")',
    'header("Content-Type: text/html-ish")', 'header("Content-Type: +json")',
    'header("Content-Type: text/html"); header_remove("Content-Type")',
    'header("Content-Type: text/html"); header("Content-Type: image/png")',
    'header("Content-Length: 4")', 'header("content-encoding: br")', 'header("Content-Range: bytes 0-3/10")',
    'ob_start(fn ($body) => strrev($body))', 'ob_start(); ob_start("ob_gzhandler"); ob_start()',
    'output_add_rewrite_var("a", "b")', 'echo "more than the buffer of none"',
    '$unused = ServerPush\early_flush()',
] as $script) {
    echo "$script: ", reason($script), "\n";
}
foreach (['HEAD', 'POST', 'get'] as $method) {
    echo "$method: ", reason('', ['REQUEST_METHOD' => $method]), "\n";
}
echo 'compressed: ', reason('', ['HTTP_ACCEPT_ENCODING' => 'gzip'], ['zlib.output_compression' => 1]), "\n";
echo 'no type: ', reason('', [], ['default_mimetype' => '']), "\n";
?>
--EXPECT--
ini_set("serverpush.enabled", "0"): {"sent":false,"reason":"serverpush.enabled is off"}
http_response_code(204): {"sent":false,"reason":"a response with this status has no body, or a part of one"}
http_response_code(205): {"sent":false,"reason":"a response with this status has no body, or a part of one"}
http_response_code(206): {"sent":false,"reason":"a response with this status has no body, or a part of one"}
http_response_code(304): {"sent":false,"reason":"a response with this status has no body, or a part of one"}
header("HTTP/1.1 304 Not Modified"): {"sent":false,"reason":"a response with this status has no body, or a part of one"}
header("Content-Type: text/plain"): {"sent":false,"reason":"the response is neither HTML nor JSON"}
header("Content-Type: application/xhtml+xml"): {"sent":false,"reason":"the response is neither HTML nor JSON"}
header("Content-Type: text/html-ish"): {"sent":false,"reason":"the response is neither HTML nor JSON"}
header("Content-Type: +json"): {"sent":false,"reason":"the response is neither HTML nor JSON"}
header("Content-Type: text/html"); header_remove("Content-Type"): {"sent":false,"reason":"the response is neither HTML nor JSON"}
header("Content-Type: text/html"); header("Content-Type: image/png"): {"sent":false,"reason":"the response is neither HTML nor JSON"}
header("Content-Length: 4"): {"sent":false,"reason":"Content-Length, or another field that depends on every byte of the body, was set"}
header("content-encoding: br"): {"sent":false,"reason":"Content-Length, or another field that depends on every byte of the body, was set"}
header("Content-Range: bytes 0-3/10"): {"sent":false,"reason":"Content-Length, or another field that depends on every byte of the body, was set"}
ob_start(fn ($body) => strrev($body)): {"sent":false,"reason":"an output handler may transform the body"}
ob_start(); ob_start("ob_gzhandler"); ob_start(): {"sent":false,"reason":"an output handler may transform the body"}
output_add_rewrite_var("a", "b"): {"sent":false,"reason":"an output handler may transform the body"}
echo "more than the buffer of none": {"sent":false,"reason":"the headers were already sent"}
$unused = ServerPush\early_flush(): {"sent":true,"reason":"the headers were already sent"} and a line feed
HEAD: {"sent":false,"reason":"the method is not GET"}
POST: {"sent":false,"reason":"the method is not GET"}
get: {"sent":false,"reason":"the method is not GET"}
compressed: {"sent":false,"reason":"an output handler may transform the body"}
no type: {"sent":false,"reason":"the response is neither HTML nor JSON"}
