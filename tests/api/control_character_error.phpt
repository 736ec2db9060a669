--TEST--
Every control character is an error, in every kind of argument
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, push};

$kinds = [
    'href' => static fn (string $byte): bool => push("/a{$byte}b"),
    'query' => static fn (string $byte): bool => push("/a?{$byte}b"),
    'fragment' => static fn (string $byte): bool => push("/a#{$byte}b"),
    'host' => static fn (string $byte): bool => push("https://a{$byte}b/"),
    'scheme' => static fn (string $byte): bool => push("java{$byte}script:alert(1)"),
    'as' => static fn (string $byte): bool => push('/a', "style$byte"),
    'rel' => static fn (string $byte): bool => add_link('/a', "next$byte"),
    'rel URI' => static fn (string $byte): bool => add_link('/a', "https://a/$byte"),
    'name' => static fn (string $byte): bool => push('/a', null, ...["a{$byte}b" => 'c']),
    'value' => static fn (string $byte): bool => push('/a', title: "a{$byte}b"),
    'value of title*' => static fn (string $byte): bool => add_link('/a', 'next', ...['title*' => "a{$byte}b"]),
    'value of crossorigin' => static fn (string $byte): bool => push('/a', crossorigin: "anonymous$byte"),
    'list' => static fn (string $byte): bool => push('/a', hreflang: ['en', "a{$byte}b"]),
];
foreach ($kinds as $kind => $declare) {
    echo "$kind: ", count_refused($declare, array_map(chr(...), [...range(0, 31), 127])), "\n";
}
echo count(links()), " declared\n";
?>
--EXPECT--
href: 33
query: 33
fragment: 33
host: 33
scheme: 33
as: 33
rel: 33
rel URI: 33
name: 33
value: 33
value of title*: 33
value of crossorigin: 33
list: 33
0 declared
