--TEST--
early_flush() is done for HTML, whatever PHP's own buffers hold
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach ([
    '', 'header("Content-Type: TEXT/HTML; charset=iso-8859-1")',
    'header("Content-Disposition: inline")', 'http_response_code(404)', 'ob_start(); ob_start()',
    'header("Location: /elsewhere")', 'header("HTTP/1.1 503 Busy")',
] as $script) {
    $response = respond(
        "$script; \$done = ServerPush\\early_flush(); header_remove('X'); echo json_encode(\$done);",
        ['default_mimetype' => 'text/html', 'display_errors' => 0],
    );
    echo "$script: ", json_encode($response->body), "\n";
}
?>
--EXPECT--
: "\ntrue"
header("Content-Type: TEXT/HTML; charset=iso-8859-1"): "\ntrue"
header("Content-Disposition: inline"): "\ntrue"
http_response_code(404): "\ntrue"
ob_start(); ob_start(): "\ntrue"
header("Location: /elsewhere"): "\ntrue"
header("HTTP/1.1 503 Busy"): "\ntrue"
