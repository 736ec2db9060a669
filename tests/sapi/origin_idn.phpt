--TEST--
A host in Unicode is the same as in Punycode, whichever of them the request names
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/request.inc';

/** What a request for this host makes of URLs of these hosts */
function targets(string $host, array $hosts): array
{
    return targets_in_request(
        ['HTTP_HOST' => $host, 'HTTPS' => 'on', 'REQUEST_URI' => '/'],
        array_map(static fn (string $host): string => "https://$host/", $hosts),
    );
}

foreach ([
    'xn--bcher-kva.example' => ['bücher.example', 'BÜCHER.Example', 'b%C3%BCcher.example', 'b%c3%9ccher.example',
        'XN--BCHER-KVA.example', 'bücher。example', 'b%C3%BCcher.%65xample'],
    'bücher.example' => ['xn--bcher-kva.example', 'bücher.example', 'BÜCHER.example'],
    'b%C3%BCcher.example' => ['xn--bcher-kva.example'],
    'bücher.example:8443' => ['xn--bcher-kva.example:8443', 'bücher.example:08443'],
    'xn--bcher-kva.example:443' => ['bücher.example'],
    'xn--e1afmkfd.xn--p1ai' => ['пример.рф', 'ПРИМЕР.РФ'],
    'xn--hxajbheg2az3al.xn--qxam' => ['παράδειγμα.ελ', 'ΠΑΡΆΔΕΙΓΜΑ.ΕΛ'],
    'www.xn--wgv71a119e.jp' => ['www.日本語.jp', 'www。日本語．jp', 'WWW.日本語｡jp'],
    'xn--vi8hiv.ws' => ['🍕💩.ws'],
    'xn--strae-oqa.example' => ['straße.example'],
    'xn--y-os2in930d.example' => ['𐐨y🍕.example'],
    // several of one kind, each label of its own, what is in one case only
    'xn--zckzah.xn--tst-qla.example' => ['テスト.täst.example', 'テスト.TÄST.example'],
    'xn--0da2jtcy4b.example' => ['ăľŕș.example', 'ĂĽŔȘ.example'],
] as $host => $hosts) {
    foreach ($hosts as $spelling) {
        if (targets($host, [$spelling]) !== ['/']) {
            echo "$spelling is not $host\n";
        }
    }
    echo "$host: ", count($hosts), "\n";
}
// another one, or one that would have to be mapped further: written as it is, as of another origin
foreach ([
    'xn--bcher-kva.example' => ['bücher.example.', 'bücher.example:8443', 'bucher.example', "bu\u{308}cher.example",
        "b\u{ad}ücher.example", 'xn--bücher.example', 'b%FCcher.example', str_repeat('ü', 64) . '.example',
        'bücher.' . str_repeat('example.', 100), str_repeat('ü', 5000)],
    str_repeat('ü', 50) . '.example' => ['bücher.example'],
] as $host => $hosts) {
    $own = array_filter(targets($host, $hosts), static fn (string $target): bool => $target[0] === '/');
    echo count($hosts), ' others, own: ', count($own), "\n";
}
?>
--EXPECT--
xn--bcher-kva.example: 7
bücher.example: 3
b%C3%BCcher.example: 1
bücher.example:8443: 2
xn--bcher-kva.example:443: 1
xn--e1afmkfd.xn--p1ai: 2
xn--hxajbheg2az3al.xn--qxam: 2
www.xn--wgv71a119e.jp: 3
xn--vi8hiv.ws: 1
xn--strae-oqa.example: 1
xn--y-os2in930d.example: 1
xn--zckzah.xn--tst-qla.example: 2
xn--0da2jtcy4b.example: 2
10 others, own: 0
1 others, own: 0
