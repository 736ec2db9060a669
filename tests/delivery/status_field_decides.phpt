--TEST--
php-cgi makes a Status field the status: it decides
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css'); header('Status: 404 Not Found');");
echo respond("push('/a.css'); http_response_code(404); header('Status: 200 OK');");
echo respond("push('/a.css'); header('HTTP/1.1 404 Not Found'); header('Status: 200 OK');");
echo respond("push('/a.css'); header('HTTP/1.1 200 OK'); header('status:   404');");
?>
--EXPECT--
Status: 404 Not Found


Status: 200 OK
Link: </a.css>; rel=preload; as=style


Status: 404 Not Found


status:   404
