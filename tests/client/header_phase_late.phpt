--TEST--
The cookie is there when the headers leave after the end of the script, and only once
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

echo told(visit("header_register_callback(static fn () => push('/a.css'));"));
echo told(visit("push('/a.css'); echo 'body'; flush(); push('/b.js'); echo ' ', json_encode(push('/c.js')); flush();"));
echo told(visit("push('/a.css'); header_remove();"));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
-
Link: </a.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
body false
Link: </a.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
-
