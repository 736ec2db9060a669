--TEST--
A URL of another origin is foreign, too, and cannot take the push
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example:8080
REQUEST_URI=/dir/page?x=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('https://cdn.example/a.css');
push('https://cdn.example/b', as: 'style');
header('Link: <https://CDN.example:443/a.css>; rel=preload; as=style');
header('Link: <https://cdn.example/b>; rel=preload; as=image', false);
send_headers_and_print();
?>
--EXPECT--
sent:
Link: <https://CDN.example:443/a.css>; rel=preload; as=style
Link: <https://cdn.example/b>; rel=preload; as=image
Link: <https://cdn.example/b>; rel=preload; as=style; nopush
