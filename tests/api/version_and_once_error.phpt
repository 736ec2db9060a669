--TEST--
version is a string or a number, once is a bool; both are taken by every declaring function
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\LinkSet;
use function ServerPush\{add_link, dns_prefetch, links, modulepreload, preconnect, prefetch, preload, push};

$version = static fn (mixed $value): bool => push('/a', version: $value);
print_outcomes($version, [true, false, ['1'], new stdClass, "a\nb", "a\0"]);
$once = static fn (mixed $value): bool => push('/a', once: $value);
print_outcomes($once, [0, 1, 'false', [], new stdClass]);
echo count(links()), " declared\n";

foreach ([push(...), preload(...), modulepreload(...), preconnect(...), dns_prefetch(...), prefetch(...)] as $declare) {
    echo json_encode($declare('//b.example/b', version: 'ü', Once: false)), ' ';
}
echo json_encode(add_link('//b.example/b', 'next', VERSION: 1.5, once: true)), "\n";
$set = new LinkSet;
echo json_encode($set->push('//b.example/b', version: '', once: null)), ' ', json_encode($set->addLink('//b.example/b', 'next', version: null)), "\n";
print_fields(links());
print_fields($set);
?>
--EXPECT--
TypeError: ServerPush\push(): Argument $version must be of type string|int|float|null, bool given
TypeError: ServerPush\push(): Argument $version must be of type string|int|float|null, bool given
TypeError: ServerPush\push(): Argument $version must be of type string|int|float|null, array given
TypeError: ServerPush\push(): Argument $version must be of type string|int|float|null, stdClass given
ValueError: ServerPush\push(): Argument $version must not contain control characters
ValueError: ServerPush\push(): Argument $version must not contain control characters
TypeError: ServerPush\push(): Argument $once must be of type bool|null, int given
TypeError: ServerPush\push(): Argument $once must be of type bool|null, int given
TypeError: ServerPush\push(): Argument $once must be of type bool|null, string given
TypeError: ServerPush\push(): Argument $once must be of type bool|null, array given
TypeError: ServerPush\push(): Argument $once must be of type bool|null, stdClass given
0 declared
true false true true true true true
true true
<https://b.example/b>; rel=preload; nopush
<https://b.example/b>; rel=modulepreload; nopush
<https://b.example/>; rel=preconnect; nopush
<https://b.example/>; rel=dns-prefetch; nopush
<https://b.example/b>; rel=prefetch; nopush
<https://b.example/b>; rel=next
<https://b.example/b>; rel=preload; nopush
<https://b.example/b>; rel=next
