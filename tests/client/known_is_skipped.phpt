--TEST--
serverpush.cache_aware=skip: a link that the client's cookie remembers is not sent
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$report = 'require "' . __DIR__ . '/../inc/cgi.inc"; echo "page\n"; flush(); echo report_lines();';
$settings = ['cache_aware' => 'skip'];
$cookie = cookie_of(visit("push('/a.css'); push('/b.js');", null, $settings));
echo told(visit("push('/a.css'); push('/c.css'); $report", "serverpush=$cookie", $settings));
echo told(visit("push('/a.css'); push('/b.js'); $report", "serverpush=$cookie", $settings));
?>
--EXPECT--
Link: </c.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVAAAAAwgAIo; Path=/; HttpOnly; SameSite=Lax
page
sent
/a.css preload: known, the client's cookie remembers it: not sent
/c.css preload: sent

page
sent
/a.css preload: known, the client's cookie remembers it: not sent
/b.js preload: known, the client's cookie remembers it: not sent
