--TEST--
Whatever bytes are declared or added: what goes out is one link a field, without control characters, and known to the set
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';
require __DIR__ . '/../inc/psr_link.inc';

use Random\Engine\Mt19937;
use Random\Randomizer;
use ServerPush\{Link, LinkSet};

function random_text(Randomizer $random, int $pieces): string
{
    $pool = [
        'a', 'B', '1', '/', '//', '\\', '.', '..', '%2e', '%', '%C3', ':', '@', '?', '#', ',', ';', '=', '"', "'", '<', '>',
        '*', ' ', "\t", "\r\n", "\0", "\x7f", 'é', "\xff", '[', ']', '^', '`', '{', '|', '~', 'https://', 'data:', 'next',
    ];
    $text = '';
    for ($i = $random->getInt(0, $pieces); $i > 0; $i--) {
        $text .= $pool[$random->getInt(0, count($pool) - 1)];
    }
    return $text;
}

/** Takes one link up, in one of all ways */
function take_up(Randomizer $random, LinkSet $set): void
{
    $href = ['', '/', 'https://a.example/'][$random->getInt(0, 2)] . random_text($random, 6);
    $rel = ['preload', 'prefetch', 'next', random_text($random, 3)][$random->getInt(0, 3)];
    $attributes = [];
    for ($i = $random->getInt(0, 3); $i > 0; $i--) {
        $name = ['title', 'title*', 'as', 'crossorigin', 'type', 'media', 'a' . random_text($random, 1)][$random->getInt(0, 6)];
        $attributes[$name] = [random_text($random, 4), true, [random_text($random, 2)]][$random->getInt(0, 2)];
    }
    match ($random->getInt(0, 4)) {
        0 => $set->push($href),
        1 => $set->addLink($href, $rel, ...$attributes),
        2 => $set->add(new Link($href, $rel, $attributes)),
        3 => $set->add(new PsrLink($href, [$rel], $attributes)),
        4 => $set->add("<$href>; rel=\"$rel\"; " . random_text($random, 5)),
    };
}

$random = new Randomizer(new Mt19937(8288));
$set = new LinkSet;
$taken = static function () use ($random, $set): Generator {
    for ($i = 0; $i < 4000; $i++) {
        try {
            take_up($random, $set);
        } catch (ValueError) {
        }
    }
    foreach ($set->headerValues() as $value) {
        yield ['name' => $value];
    }
};
check_cases('values', $taken(), static fn (array $case): array => [
    [1, 0, 0],
    [count(Link::parse($case['name'])), preg_match('/[\0-\x08\x0a-\x1f\x7f]/', $case['name']), $set->add($case['name'])],
]);
var_dump(count($set) > 500);
?>
--EXPECTREGEX--
values: (\d+) of \1 passed
bool\(true\)
