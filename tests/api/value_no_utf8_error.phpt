--TEST--
A value must be valid UTF-8
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

$declare = static fn (string $title): bool => add_link('/a', 'next', title: $title);
echo outcome(static fn (): bool => $declare("caf\xe9"));
// stray continuation, cut sequence, overlong, surrogate, beyond U+10FFFF, never a byte of UTF-8
$ends = ["\x80", "\xc3", "\xe2\x82", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"];
echo count_refused(static fn (string $end): bool => $declare("a$end"), $ends), " more\n", count(links()), " declared\n";
var_dump($declare("\u{80} \u{d7ff} \u{e000} \u{10ffff}"));
?>
--EXPECT--
ValueError: ServerPush\add_link(): Argument $title must be valid UTF-8
9 more
0 declared
bool(true)
