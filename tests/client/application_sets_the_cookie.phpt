--TEST--
An application that sets or expires the cookie itself has its way; other cookies are none of our business
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

echo told(visit("header('Set-Cookie: serverpush=; Max-Age=0'); push('/a.css');", 'serverpush=AAAAVA'));
echo told(visit("header('Set-Cookie: serverpush2=1'); header('Set-Cookie: a=serverpush=1', false); push('/b.js');",
    'serverpush=AAAAVA'));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
Set-Cookie: serverpush=; Max-Age=0
-
Link: </b.js>; rel=preload; as=script
Set-Cookie: serverpush2=1
Set-Cookie: a=serverpush=1
Set-Cookie: serverpush=AAAAVAAAAAwg; Path=/; HttpOnly; SameSite=Lax
-
