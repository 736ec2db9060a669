--TEST--
serverpush.mode=preload: nothing is pushed, so only skip has something to do
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['nopush', 'skip'] as $aware) {
    echo told(visit("push('/a.css'); push('/b.js');", 'serverpush=AAAAVA',
        ['cache_aware' => $aware, 'mode' => 'preload']));
}
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style; nopush
Link: </b.js>; rel=preload; as=script; nopush
-
Link: </b.js>; rel=preload; as=script; nopush
Set-Cookie: serverpush=AAAAVAAAAAwg; Path=/; HttpOnly; SameSite=Lax
-
