--TEST--
A serialised version and once are checked as a declaration's
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/unserialize.inc';

$unserialize = static fn (mixed $told): string
    => serialize(unserialize_as(ServerPush\LinkSet::class, ['links' => [['/a.css', 'preload', [], $told]]]));
print_outcomes($unserialize, [
    ['version' => '1', 'once' => false],
    ['version' => null, 'once' => true],
    'extra',
    ['other' => 1],
    ['version' => []],
    ['version' => "\n"],
    ['once' => 0],
]);
?>
--EXPECT--
O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:4:{i:0;s:6:"/a.css";i:1;s:7:"preload";i:2;a:0:{}i:3;a:2:{s:7:"version";s:1:"1";s:4:"once";b:0;}}}}
O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:3:{i:0;s:6:"/a.css";i:1;s:7:"preload";i:2;a:0:{}}}}
O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:3:{i:0;s:6:"/a.css";i:1;s:7:"preload";i:2;a:0:{}}}}
O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:3:{i:0;s:6:"/a.css";i:1;s:7:"preload";i:2;a:0:{}}}}
TypeError: ServerPush\LinkSet::__unserialize(): Attribute "version" must be of type string|int|float|null, array given
ValueError: ServerPush\LinkSet::__unserialize(): Attribute "version" must not contain control characters
TypeError: ServerPush\LinkSet::__unserialize(): Attribute "once" must be of type bool|null, int given
