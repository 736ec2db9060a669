--TEST--
A scheme that cannot be loaded is an error of every resource hint
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, dns_prefetch, links, modulepreload, preconnect, prefetch, preload, push};

$urls = [
    'javascript:alert(1)', "\n JavaScript:alert(1)", 'ftp://a.example/a.css', 'mailto:a@b.example', 'file:///a.css',
    'vbscript:a', 'ws://a.example/', 'tel:1', 'c:/a.css', 'localhost:8080', 'x+y-z.0:a',
];
$functions = [
    push(...), preload(...), modulepreload(...), preconnect(...), dns_prefetch(...), prefetch(...),
    static fn (string $url): bool => add_link($url, 'Preload'),
];
foreach ($functions as $declare) {
    echo count_refused($declare, $urls) === count($urls) ? "all refused\n" : "not all refused\n";
}
echo count(links()), " declared\n";
echo outcome(static fn (): bool => push('javascript:alert(1)'));
?>
--EXPECT--
all refused
all refused
all refused
all refused
all refused
all refused
all refused
0 declared
ValueError: ServerPush\push(): Argument #1 ($href) must be a relative reference or a URL with a scheme that can be loaded, "http" or "https"
