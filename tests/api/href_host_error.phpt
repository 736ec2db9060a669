--TEST--
A URL without a valid host and port is an error
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$urls = [
    'https://', 'http:///', '//', '///', '//?a', 'https:', 'https:a.css', 'https:/a.css', 'https://a b/', 'https://a<b/',
    'https://a%/', 'https://a%zz/', 'https://a:b/', 'https://a:-1/', 'https://a:65536/', 'https://a:100000/', 'https://:80/',
    'https://[::1/', 'https://[]/', 'https://[g::]/', 'https://[::1]a/', 'https://a^b/',
];
echo count_refused(push(...), $urls) === count($urls) ? "all refused\n" : "not all refused\n";
echo outcome(static fn (): bool => push('https://a b/'));
?>
--EXPECT--
all refused
ValueError: push(): Argument #1 ($href) must name a valid host after "//"
