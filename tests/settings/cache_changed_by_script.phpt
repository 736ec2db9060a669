--TEST--
Settings of cache awareness that a script sets count for its own request and no other
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

echo told(visit("foreach (['cookie' => 'sp' . 1, 'bits' => '6', 'version' => 'b' . 2, 'max_age' => 9] as \$n => \$v) {
    ini_set(\"serverpush.cache_\$n\", \$v);
} push('/a.css');"));
echo told(visit("ini_set('serverpush.cache_cookie', 'a' . 'b'); ini_set('serverpush.cache_version', 'c' . 'd');
    ini_restore('serverpush.cache_cookie'); ini_restore('serverpush.cache_version'); push('/a.css');"));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
Set-Cookie: sp1=MvKO.qA; Path=/; Max-Age=9; HttpOnly; SameSite=Lax
-
Link: </a.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
-
