--TEST--
The cookie is Secure where the client speaks https, also without a usable Host
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach ([
    ['HTTPS' => 'on'],
    ['HTTPS' => 'off'],
    ['HTTP_X_FORWARDED_PROTO' => 'https'],
    ['HTTPS' => 'on', 'HTTP_HOST' => null],
    ['HTTP_HOST' => null],
] as $variables) {
    echo visit("push('/a.css');", null, ['cache_cookie' => '__Host-sp'], $variables)->values('Set-Cookie')[0], "\n";
}
?>
--EXPECT--
__Host-sp=AAAAVA; Path=/; HttpOnly; SameSite=Lax; Secure
__Host-sp=AAAAVA; Path=/; HttpOnly; SameSite=Lax
__Host-sp=AAAAVA; Path=/; HttpOnly; SameSite=Lax; Secure
__Host-sp=AAAAVA; Path=/; HttpOnly; SameSite=Lax; Secure
__Host-sp=AAAAVA; Path=/; HttpOnly; SameSite=Lax
