--TEST--
With h2o's name the cookie's value is what h2o's CASPer computes for the same paths
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

// h2o's own unit tests and a cookie of a running h2o
foreach ([
    [13, ['/index.html']],
    [13, ['/a.css']],
    [13, ['/index.html', '/a.css']],
    [13, ['/p?n=2', '/as000.css', '/as001.css']],
    [11, ['/index.js']],
    [11, ['/index.txt', '/index.js']],
] as [$bits, $paths]) {
    $script = implode(array_map(static fn (string $path): string => "push('$path');", $paths));
    $settings = ['cache_cookie' => 'h2o_casper', 'cache_bits' => $bits];
    $value = cookie_of(visit($script, settings: $settings), 'h2o_casper');
    $again = visit($script . 'echo implode(" ", states());', "h2o_casper=$value", $settings, []);
    echo "$bits ", implode(' ', $paths), ": $value", $again->values('Set-Cookie') ? ' and again' : '', "\n";
}
?>
--EXPECT--
13 /index.html: AAAAAAAAAAAAAAAAAAAAqA
13 /a.css: AAAAVA
13 /index.html /a.css: AAAAVAAAAAAAAAAAAAAAA_g
13 /p?n=2 /as000.css /as001.css: AAAAAAAZgAAAAAAAAPIABBA
11 /index.js: AAAK4A
11 /index.txt /index.js: AALQPgA
