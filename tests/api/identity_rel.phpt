--TEST--
The relation type is part of a link's identity
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{add_link, dns_prefetch, links, modulepreload, preconnect, prefetch, preload, push};

$url = 'https://a.example/';
var_dump([
    push($url), preload($url), modulepreload($url), preconnect($url), dns_prefetch($url), prefetch($url),
    add_link($url, 'next'), add_link($url, 'prev'), add_link($url, 'prefetch'),
] === [true, false, true, true, true, true, true, true, false]);
echo count(links()), "\n";
?>
--EXPECT--
bool(true)
7
