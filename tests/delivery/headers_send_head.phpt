--TEST--
headers_send() in a HEAD request: no body follows
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond('push("/a.css"); headers_send(); echo "body";', variables: ['REQUEST_METHOD' => 'HEAD']);
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style

