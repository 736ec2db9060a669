--TEST--
serverpush.cache_max_age: the cookie's life in seconds; 0 is as long as the browser runs
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach ([0, 1, 86400, 2147483647] as $seconds) {
    echo visit("push('/a.css');", null, ['cache_max_age' => $seconds])->values('Set-Cookie')[0], "\n";
}
?>
--EXPECT--
serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
serverpush=AAAAVA; Path=/; Max-Age=1; HttpOnly; SameSite=Lax
serverpush=AAAAVA; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax
serverpush=AAAAVA; Path=/; Max-Age=2147483647; HttpOnly; SameSite=Lax
