--TEST--
A link that the client's cookie remembers gets nopush; a new one is sent and remembered
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$report = 'require "' . __DIR__ . '/../inc/cgi.inc"; echo "page\n"; flush(); echo report_lines();';
echo told($first = visit("push('/a.css'); push('/b.js'); $report"));
$cookie = cookie_of($first);
echo told($second = visit("push('/a.css'); push('/c.woff2'); $report", "serverpush=$cookie"));
var_dump(cookie_of($second) === encode(array_map(key_of(...), ['/a.css', '/b.js', '/c.woff2'])));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
Link: </b.js>; rel=preload; as=script
Set-Cookie: serverpush=AAAAVAAAAAwg; Path=/; HttpOnly; SameSite=Lax
page
sent
/a.css preload: sent
/b.js preload: sent

Link: </a.css>; rel=preload; as=style; nopush
Link: </c.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
Set-Cookie: serverpush=AAAAVAAAAAwgAAAAVw; Path=/; HttpOnly; SameSite=Lax
page
sent
/a.css preload: known, the client's cookie remembers it: sent with nopush
/c.woff2 preload: sent

bool(true)
