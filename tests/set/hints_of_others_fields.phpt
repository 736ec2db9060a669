--TEST--
LinkSet::hintValues(): which Link fields of other suites (tests/data/others-fields.json) have a form for a 103
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';

use ServerPush\{Link, LinkSet};

/** What Chromium's network-side parser knows: a parameter beyond these, and it drops the link */
const KNOWN = ['as', 'crossorigin', 'fetchpriority', 'integrity', 'type'];

$cases = array_map(
    static fn (array $case): array => $case + ['name' => "{$case['from']} {$case['field']}"],
    read_data('others-fields.json')['hints'],
);
check_cases('hints', $cases, static function (array $case): array {
    $unknown = [];
    $values = LinkSet::fromHeader($case['field'])->hintValues();
    foreach ($values as $value) {
        foreach (Link::parse($value) as $link) {
            array_push($unknown, ...array_diff(array_keys($link->attributes), KNOWN));
        }
    }

    return [[$case['hint'], []], [$values !== [], $unknown]];
});
?>
--EXPECT--
hints: 52 of 52 passed
