--TEST--
report() tells beforehand what the cookie will change, as often as asked, for the fields and settings of that moment
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$inc = __DIR__ . '/../inc/cgi.inc';
echo told(visit(<<<PHP
    require '$inc';
    ob_start();
    push('/a.css');
    push('/b.js');
    echo implode(' ', states()), "\\n";
    header('ETag: "a"');
    echo implode(' ', states()), "\\n";
    header_remove('ETag');
    ini_set('serverpush.cache_aware', 'skip');
    echo report_lines();
    ini_set('serverpush.cache_aware', 'off');
    echo implode(' ', states()), "\\n";
    ini_set('serverpush.cache_aware', 'nopush');
    http_response_code(404);
    echo implode(' ', states()), "\\n";
    http_response_code(200);
    echo implode(' ', states()), "\\n";
    ServerPush\links()->remove('/a.css');
    ServerPush\links()->push('/c.css');
    echo implode(' ', states()), "\\n";
    PHP, 'serverpush=AAAAVA'));
?>
--EXPECT--
Link: </b.js>; rel=preload; as=script
Link: </c.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVAAAAAwgAIo; Path=/; HttpOnly; SameSite=Lax
known pending
pending pending
open
/a.css preload: known, the client's cookie remembers it: not sent
/b.js preload: pending
pending pending
suppressed suppressed
known pending
pending pending
