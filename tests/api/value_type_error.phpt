--TEST--
A value of a type without meaning is a TypeError
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

$push = static fn (mixed $value): bool => push('/a', media: $value);
print_outcomes($push, [new stdClass, new ServerPush\Link('/a'), STDIN, [['print']]]);
foreach ([[null], [false], [new stdClass]] as $list) {
    try {
        push('/a', hreflang: $list);
    } catch (TypeError $e) {
        echo $e::class, "\n";
    }
}
echo count(links()), " declared\n";
?>
--EXPECT--
TypeError: ServerPush\push(): Argument $media must be of type string|int|float|bool|null or a list of strings, stdClass given
TypeError: ServerPush\push(): Argument $media must be of type string|int|float|bool|null or a list of strings, ServerPush\Link given
TypeError: ServerPush\push(): Argument $media must be of type string|int|float|bool|null or a list of strings, resource given
TypeError: ServerPush\push(): Argument $media must be of type string|int|float|bool|null or a list of strings, array given
TypeError
TypeError
TypeError
0 declared
