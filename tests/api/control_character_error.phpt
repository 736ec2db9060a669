--TEST--
Every control character is an error that names the argument, in all but URLs
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, push};

$kinds = [
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
echo outcome(static fn (): bool => push('/a', media: "print\r\nSet-Cookie: a=b"));
echo outcome(static fn (): bool => add_link('/a', 'alternate', hreflang: ['en', "de\n"]));
echo outcome(static fn (): bool => add_link('/a', "next\n"));
echo count(links()), " declared\n";
?>
--EXPECT--
as: 33
rel: 33
rel URI: 33
name: 33
value: 33
value of title*: 33
value of crossorigin: 33
list: 33
ValueError: ServerPush\push(): Argument $media must not contain control characters
ValueError: ServerPush\add_link(): Argument $hreflang must not contain control characters
ValueError: ServerPush\add_link(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
0 declared
