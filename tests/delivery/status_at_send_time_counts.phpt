--TEST--
The status at the moment of sending counts, not that of the declaration
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("http_response_code(404); push('/a.css'); http_response_code(200);");
echo respond("push('/a.css'); http_response_code(204);");
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style


Status: 204 No Content
