--TEST--
A serialised Link with missing parts, or parts of a wrong type, is a TypeError
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/unserialize.inc';

use ServerPush\Link;

$valid = ['href' => '/a', 'rel' => 'next', 'attributes' => ['title' => 'A']];
$forged = [[], ['/a', 'next', []], $valid + ['a' => 1]];
foreach ($valid as $name => $value) {
    $forged[] = array_diff_key($valid, [$name => true]);
    foreach ([null, 1, 1.5, true, new stdClass, is_array($value) ? 'a' : ['a']] as $wrong) {
        $forged[] = [$name => $wrong] + $valid;
    }
}
$forged[] = ['attributes' => ['title' => new stdClass]] + $valid;
$forged[] = ['attributes' => ['title' => [['A']]]] + $valid;

$outcomes = [];
foreach ($forged as $data) {
    try {
        $outcomes[] = (string) unserialize_as(Link::class, $data);
    } catch (Throwable $e) {
        $outcomes[] = $e::class;
    }
}
print_r(array_count_values($outcomes));
?>
--EXPECT--
Array
(
    [TypeError] => 25
    [</a>; rel=next; title="A"] => 1
)
