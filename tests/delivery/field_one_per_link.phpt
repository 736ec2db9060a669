--TEST--
Each link is a field of its own, in the order of declaration
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    push('/app.css');
    push('/app.js', fetchpriority: 'high');
    push('/inter.woff2');
    ServerPush\preload('/next.png');
    ServerPush\preconnect('https://cdn.example');
    ServerPush\add_link('/page/2', 'next');
    echo 'body';
    PHP);
?>
--EXPECT--
Link: </app.css>; rel=preload; as=style
Link: </app.js>; rel=preload; as=script; fetchpriority=high
Link: </inter.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
Link: </next.png>; rel=preload; as=image; nopush
Link: <https://cdn.example/>; rel=preconnect; nopush
Link: </page/2>; rel=next

body
