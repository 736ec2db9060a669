--TEST--
An interim response has no cookie, and its links do not depend on one
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['nopush', 'skip'] as $mode) {
    echo visit(
        "push('/a.css', version: 1); push('/b.js', once: false); ServerPush\\report(); http_response_code(103);",
        'serverpush=' . encode([key_of('/a.css', version: '1')]),
        ['cache_aware' => $mode],
    );
}
?>
--EXPECT--
Status: 103
Link: </a.css>; rel=preload; as=style
Link: </b.js>; rel=preload; as=script


Status: 103
Link: </a.css>; rel=preload; as=style
Link: </b.js>; rel=preload; as=script
