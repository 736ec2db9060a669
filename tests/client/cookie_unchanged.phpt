--TEST--
The cookie is set only when it changes: not where all links are known, not where none can be remembered
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

echo told(visit("push('/a.css');", 'serverpush=AAAAVA'));
echo told(visit("ServerPush\preconnect('https://other.example');", 'serverpush=AAAAVA'));
echo told(visit("ServerPush\preconnect('https://other.example');"));
echo told(visit("ServerPush\preconnect('https://other.example');", 'serverpush=broken!'));
echo told(visit("ServerPush\links();", 'serverpush=broken!'));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style; nopush
-
Link: <https://other.example/>; rel=preconnect; nopush
-
Link: <https://other.example/>; rel=preconnect; nopush
-
Link: <https://other.example/>; rel=preconnect; nopush
-
-
