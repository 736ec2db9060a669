--TEST--
The content type does not matter: JSON carries links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("header('Content-Type: application/json'); push('/2.jpg'); echo '{}';");
?>
--EXPECT--
Content-Type: application/json
Link: </2.jpg>; rel=preload; as=image

{}
