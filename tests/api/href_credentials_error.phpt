--TEST--
A URL with credentials is an error; an @ elsewhere is none
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

print_outcomes(push(...), [
    'https://user:password@a.example/a.css', 'https://user@a.example/', '//user@a.example', 'https://@a.example/',
    '/@scope/a.css', 'https://a.example/@b.css', 'https://a.example?@',
]);
?>
--EXPECT--
ValueError: push(): Argument #1 ($href) must not contain credentials
ValueError: push(): Argument #1 ($href) must not contain credentials
ValueError: push(): Argument #1 ($href) must not contain credentials
ValueError: push(): Argument #1 ($href) must not contain credentials
true
true
true
