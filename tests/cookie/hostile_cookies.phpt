--TEST--
A cookie that nobody has set is ignored as a whole, and replaced; the visitor sees nothing of it
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

const A = 1620;     // the key of /a.css
const VALID = '0000000000000000000000000' . '1' . '010100';

// as long as one variable of the environment may be
const LONG = 131_000;

foreach ([
    'valid' => text_of(VALID),
    'no value' => '',
    'too long' => encode([A, ...range(1, 600)]),
    'zeros' => str_repeat('A', LONG),
    'zeros as long as may be' => str_repeat('A', 512),
    'ones' => str_repeat('_', LONG),
    'ones as long as may be' => str_repeat('_', 512),
    'base64 with +' => 'AAAAV+',
    'base64 with /' => 'AAAAV/',
    'base64 with =' => 'AAAAVA==',
    'not base64' => 'AAAAVA%',
    'in quotes' => '"AAAAVA"',
    'high bytes' => "AAAA\xC3\x84",
    'a character too many' => 'AAAAVAAAA',
    'bits behind the last byte' => 'AAAAVB',
    'one key beyond the range' => text_of(str_repeat('0', 128) . '1000000'),
    'the last key, then one' => text_of(VALID . str_repeat('0', (8191 - A - 1) >> 6) . '1' . '101010' . '1000000'),
    'a run beyond the range' => text_of(VALID . str_repeat('0', 103) . '1000000'),
    'a run of the whole length' => text_of(VALID . str_repeat('0', 2_000)),
    'a byte too many' => text_of(VALID . '00000000'),
    'a one behind the last key' => text_of(VALID . '00000001'),
    'a key cut off' => text_of(VALID . '0001' . '0101'),
    'a tag' => 'abcd.AAAAVA',
    'a dot' => '.AAAAVA',
] as $name => $value) {
    $response = visit("push('/a.css');", "serverpush=$value");
    $known = str_ends_with($response->links()[0], 'nopush');
    echo "$name: ", $known ? 'known' : 'new', ', ', cookie_of($response) ?? 'no cookie', $response->body, "\n";
}
?>
--EXPECT--
valid: known, no cookie
no value: new, AAAAVA
too long: new, AAAAVA
zeros: new, AAAAVA
zeros as long as may be: new, AAAAVA
ones: new, AAAAVA
ones as long as may be: new, AAAAVA
base64 with +: new, AAAAVA
base64 with /: new, AAAAVA
base64 with =: new, AAAAVA
not base64: new, AAAAVA
in quotes: new, AAAAVA
high bytes: new, AAAAVA
a character too many: new, AAAAVA
bits behind the last byte: new, AAAAVA
one key beyond the range: new, AAAAVA
the last key, then one: new, AAAAVA
a run beyond the range: new, AAAAVA
a run of the whole length: new, AAAAVA
a byte too many: new, AAAAVA
a one behind the last key: new, AAAAVA
a key cut off: new, AAAAVA
a tag: new, AAAAVA
a dot: new, AAAAVA
