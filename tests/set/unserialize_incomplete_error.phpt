--TEST--
A serialised set with missing parts, or parts of a wrong type, is an error
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/unserialize.inc';

use ServerPush\LinkSet;

print_outcomes(static fn (array $data): LinkSet => unserialize_as(LinkSet::class, $data), [
    [], ['other' => []], ['links' => null], ['links' => 'x'], ['links' => ['x']], ['links' => [[]]],
    ['links' => [['/a', 'next']]], ['links' => [['a' => '/a', 'b' => 'next', 'c' => []]]],
    ['links' => [[null, 'next', []]]], ['links' => [['/a', 1, []]]], ['links' => [['/a', 'next', 'x']]],
]);
?>
--EXPECT--
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
ValueError: Invalid serialization data for ServerPush\LinkSet object
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
