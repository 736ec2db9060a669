--TEST--
A serialised set with bytes that cannot be written is an error, whatever stands before them
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/unserialize.inc';

use ServerPush\LinkSet;

$unserialize = static fn (array $link): LinkSet
    => unserialize_as(LinkSet::class, ['links' => [['/first', 'next', []], $link]]);
print_outcomes($unserialize, [
    ["/a>\r\nSet-Cookie: a=b", 'next', []], ["/\0", 'preload', []], ['/a', "next\r\n", []], ['/a', 'next prev', []],
    ['/a', 'next', ['title' => "\r\n"]], ['/a', 'next', ['a b' => 'c']], ['/a', 'next', ['rel' => 'up']],
    ['/a', 'next', ['title' => new stdClass]], ['/a', 'next', ['x' => ["\n"]]],
]);
?>
--EXPECT--
ValueError: ServerPush\Link::$href must not contain control characters
ValueError: ServerPush\Link::$href must not contain control characters
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\LinkSet::__unserialize(): Attribute "title" must not contain control characters
ValueError: ServerPush\LinkSet::__unserialize(): Attribute "a b" must have a token for its name (RFC 9110, section 5.6.2)
ValueError: ServerPush\LinkSet::__unserialize(): Attribute "rel" is reserved
TypeError: ServerPush\LinkSet::__unserialize(): Attribute "title" must be of type string|int|float|bool|null or a list of strings, stdClass given
ValueError: ServerPush\LinkSet::__unserialize(): Attribute "x" must not contain control characters
