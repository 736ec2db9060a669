--TEST--
Destination and CORS mode are part of a link's identity
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, push};

push('/a', 'style');
var_dump(
    push('/a', 'STYLE'),
    push('/a', 'image'),
    push('/a'),
    push('/a', 'style', crossorigin: 'anonymous'),
    push('/a', 'style', crossorigin: 'ANONYMOUS'),
    push('/a', 'style', crossorigin: true),
    push('/a', 'style', crossorigin: ''),
    push('/a', 'style', crossorigin: 'use-credentials'),
    push('/a', 'style', crossorigin: false),
);
echo count(links()), "\n";
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
5
