--TEST--
The own origin's scheme is http if nothing says that the client spoke https
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach ([
    [],
    ['HTTPS' => ''],
    ['HTTPS' => 'off'],
    ['HTTPS' => 'OFF', 'REQUEST_SCHEME' => 'http'],
    ['HTTP_X_FORWARDED_PROTO' => 'http, https', 'HTTP_FORWARDED' => 'for=x;proto=http, for=y;proto=https'],
    ['HTTP_FORWARDED' => 'for=x, for=y;proto=https'],
    ['HTTP_X_FORWARDED_PROTO' => 'httpsx', 'HTTP_FORWARDED' => 'for=x;xproto=https;by="proto=https"'],
] as $variables) {
    echo json_encode($variables), ' ',
        implode(', ', respond("push('http://www.example/a.css');", [], $variables)->links()), "\n";
}
?>
--EXPECT--
[] </a.css>; rel=preload; as=style
{"HTTPS":""} </a.css>; rel=preload; as=style
{"HTTPS":"off"} </a.css>; rel=preload; as=style
{"HTTPS":"OFF","REQUEST_SCHEME":"http"} </a.css>; rel=preload; as=style
{"HTTP_X_FORWARDED_PROTO":"http, https","HTTP_FORWARDED":"for=x;proto=http, for=y;proto=https"} </a.css>; rel=preload; as=style
{"HTTP_FORWARDED":"for=x, for=y;proto=https"} </a.css>; rel=preload; as=style
{"HTTP_X_FORWARDED_PROTO":"httpsx","HTTP_FORWARDED":"for=x;xproto=https;by=\"proto=https\""} </a.css>; rel=preload; as=style
