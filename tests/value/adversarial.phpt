--TEST--
Link::parse() takes any bytes, and what it gives can be written and read again
--EXTENSIONS--
serverpush
--INI--
memory_limit=128M
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';

use Random\Engine\Mt19937;
use Random\Randomizer;
use ServerPush\Link;

/**
 * The links, of about a hundred that are tried, whose written form reads as another link. Writing may change a link, as
 * it encodes the target for instance, but what is written stays as it is from then on.
 */
function changed_links(array $links): array
{
    $changed = [];
    $step = intdiv(count($links), 100) + 1;
    for ($i = 0; $i < count($links); $i += $step) {
        $written = (string) $links[$i];
        $read = Link::parse($written);
        if (count($read) !== 1 || $read[0]->rel !== $links[$i]->rel || (string) $read[0] !== $written) {
            $changed[] = [$written, ...array_map(strval(...), $read)];
        }
    }

    return $changed;
}

/** Each with the number of links in it */
function large_fields(): iterable
{
    $repeat = static fn (string $bytes): string => str_repeat($bytes, intdiv(1 << 20, strlen($bytes)));
    $number = static fn (string $format, int $count): string => implode(array_map(
        static fn (int $n): string => sprintf($format, $n),
        range(1, $count),
    ));
    $fields = [
        'opening brackets' => [$repeat('<'), 0],
        'closing brackets' => [$repeat('>'), 0],
        'empty targets' => [$repeat('<>'), 0],
        'empty targets in a list' => [$repeat('<>,'), 0],
        'empty targets with rel' => [str_repeat('<>;rel=x,', 100_000), 100_000],
        'targets without rel' => [$repeat('<a>'), 0],
        'unterminated target' => ['<' . $repeat('a'), 0],
        'long target' => ['<' . $repeat('a') . '>; rel=next', 1],
        'target of NULs' => ['<' . $repeat("\0") . '>; rel=next', 0],
        'semicolons' => [$repeat(';'), 0],
        'semicolons after an empty target' => ['<>' . $repeat(';'), 0],
        'semicolons after a link' => ['<a>; rel=next' . $repeat('; '), 1],
        'equals signs' => ['<a>; rel=next;' . $repeat('='), 1],
        'empty names' => ['<a>; rel=next' . $repeat(';="<"'), 1],
        'commas' => [$repeat(','), 0],
        'commas before a link' => [$repeat(',') . '<a>; rel=next', 1],
        'white space' => [$repeat(" \t"), 0],
        'white space in all places' => ['<a>' . $repeat(' ') . ';' . $repeat("\t") . 'rel' . $repeat(' ') . '=' . $repeat(' ') . 'next' . $repeat(' '), 1],
        'unterminated quote' => ['<a>; rel=next; title="' . $repeat('a'), 1],
        'backslashes, even' => ['<a>; rel=next; title="' . $repeat('\\\\'), 1],
        'backslashes, odd' => ['<a>; rel=next; title="' . $repeat('\\\\') . '\\', 1],
        'escaped quotes' => ['<a>; rel=next; title="' . $repeat('\\"') . '"', 1],
        'quotes' => ['<a>; rel=next; title=' . $repeat('"'), 1],
        'NULs' => [$repeat("\0"), 0],
        'NULs in a value' => ['<a>; rel=next; title="' . $repeat("\0") . '"', 1],
        'NULs in a name' => ['<a>; rel=next; ' . $repeat("\0"), 1],
        'UTF-8 in a title' => ['<a>; rel=next; title="' . $repeat('é') . '"', 1],
        'bytes that are no UTF-8' => ['<a>; rel=next; title="' . $repeat("\xff") . '"; foo=' . $repeat("\xc3"), 1],
        'escapes in title*' => ["<a>; rel=next; title*=UTF-8''" . $repeat('%C3%A9'), 1],
        'percent signs in title*' => ["<a>; rel=next; title*=UTF-8''" . $repeat('%'), 1],
        'apostrophes in title*' => ['<a>; rel=next; title*=UTF-8' . $repeat("'"), 1],
        '10,000 parameters' => ['<a>; rel=next' . $number('; p%d=%1$d', 10_000), 1],
        '10,000 parameters of one name' => ['<a>; rel=next' . $number('; p=%d', 10_000), 1],
        '10,000 titles' => ['<a>; rel=next' . $number('; title=%d', 10_000), 1],
        '10,000 times rel' => ['<a>' . $number('; rel=r%d', 10_000), 1],
        '100,000 links' => [$number('</%d>; rel=next, ', 100_000), 100_000],
        '100,000 relation types' => ['<a>; rel="' . $number('r%d ', 100_000) . '"', 100_000],
        'one relation type 100,000 times' => ['<a>; rel="' . str_repeat('next ', 100_000) . '"', 1],
        // 130 MB if each link had attributes of its own
        '2,000 relation types, 2,000 parameters' => ['<a>; rel="' . $number('r%d ', 2_000) . '"' . $number('; p%d', 2_000), 2_000],
    ];
    foreach ($fields as $name => [$value, $count]) {
        yield compact('name', 'value', 'count');
    }
}

function corpus_fields(): iterable
{
    foreach (read_data('link-fields.json') as ['name' => $name, 'value' => $value, 'links' => $links]) {
        yield ['name' => $name, 'value' => $value, 'count' => count($links)];
    }
}

/** What stands for something in a field, in any order */
function random_field(Randomizer $random): string
{
    $pieces = [
        '<a>', '; rel=next', '; rel="', '; title="', "; title*=UTF-8''", '; foo=',
        '<', '>', ';', ';', ',', '=', '"', '"', '\\', "'", '%', '%C3%A9', '%0A', '*', 'a', 'next', 'http://b/', '1',
        ' ', "\t", "\n", "\0", "\x7f", 'é', "\xff", "\xc3", "\xe2\x82", "\u{85}",
    ];
    $field = $random->getInt(0, 3) ? '<a>; rel=next; ' : '';
    for ($length = $random->getInt(1, 16); $length > 0; $length--) {
        $field .= $pieces[$random->getInt(0, count($pieces) - 1)];
    }

    return $field;
}

function random_fields(): iterable
{
    $random = new Randomizer(new Mt19937(8288));
    for ($i = 0; $i < 2_000; $i++) {
        $value = random_field($random);
        yield ['name' => $value, 'value' => $value];
    }
}

$unchanged = static function (array $field): array {
    $links = Link::parse($field['value']);
    $count = $field['count'] ?? count($links);

    return [[$count, []], [count($links), changed_links($links)]];
};

check_cases('large', large_fields(), $unchanged);
check_cases('corpus', corpus_fields(), $unchanged);
check_cases('random', random_fields(), $unchanged);

$found = 0;
foreach (random_fields() as ['value' => $value]) {
    $found += count(Link::parse($value));
}
echo "$found links in the random fields\n";
?>
--EXPECT--
large: 39 of 39 passed
corpus: 300 of 300 passed
random: 2000 of 2000 passed
1492 links in the random fields
