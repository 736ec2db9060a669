--TEST--
A link that an output callback declares goes out
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    ob_start(static function (string $page): string {
        push('/callback.css');
        return strtoupper($page);
    });
    push('/a.css');
    echo 'body';
    PHP);
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
Link: </callback.css>; rel=preload; as=style

BODY
