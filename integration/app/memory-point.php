<?php

// Declares links and uses what else there is while so many bytes of memory are left, or sends the headers so.

// memory_limit is never less than this.
$fill = str_repeat('x', 4 << 20);
$then = $_GET['then'];
$rest = (int) $_GET['rest'];

function declare_links(): void
{
    push('/plain.css');
    push('relative name.js', fetchpriority: 'high', integrity: 'sha256-AAAA');
    ServerPush\preload('https://cdn.example/' . str_repeat('é', 100) . '.woff2');
    ServerPush\add_link('/next', 'https://rel.example/' . str_repeat('r', 40), title: 'Ü', hreflang: ['de', 'en']);
    ServerPush\links()->add('</a.png>; rel="preload next"; as=image; title="a\"b", </b>; rel=prev');
    for ($i = 0; $i < 20; $i++) {
        push("/many/$i.js");
    }
}

function use_the_rest(): void
{
    $set = clone ServerPush\links();
    $set->remove('/plain.css');
    $copy = unserialize(serialize($set));
    $read = ServerPush\LinkSet::fromHeader([(string) $copy]);
    foreach ($read as $link) {
        $text = (string) $link;
    }
    try {
        push('/x', 'none');
    } catch (ValueError) {
    }
    ServerPush\report();
    ServerPush\Link::parse("</a>; rel=\"a b c\"; title*=UTF-8''%C3%A9; x=1; x=2; x=\"3\\\"\"");
}

register_shutdown_function(static function () use (&$fill): void {
    $fill = null;
    ini_set('memory_limit', '128M');
    if (!headers_sent()) {
        header('HTTP/1.1 200 OK');
    }
    echo preg_match('/^Allowed memory size of \d+ bytes exhausted/', error_get_last()['message'] ?? '') ? 'hit' : '';
    echo "\nend: ", count(ServerPush\links());
});

header('X-Own: kept');
if ($then === 'send') {
    declare_links();
} else {
    // Nothing is to be sent before there is memory again.
    ini_set('display_errors', '0');
    ob_start();
}
// Setting it needs some itself.
ini_set('memory_limit', (string) (memory_get_usage() + 512 + $rest));
if ($then === 'declare') {
    declare_links();
    use_the_rest();
}
echo 'page';
if ($then === 'send') {
    flush();
}
