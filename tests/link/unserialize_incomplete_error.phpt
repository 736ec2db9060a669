--TEST--
A serialised Link with missing parts, or parts of a wrong type, is a TypeError
--EXTENSIONS--
serverpush
--FILE--
<?php
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
        $payload = preg_replace('/^a/', sprintf('O:%d:"%s"', strlen(Link::class), Link::class), serialize($data));
        $outcomes[] = (string) unserialize($payload);
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
