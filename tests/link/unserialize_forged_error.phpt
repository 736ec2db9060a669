--TEST--
A serialised Link with bytes that cannot be written is a ValueError
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/unserialize.inc';

use ServerPush\Link;

$valid = ['href' => '/a', 'rel' => 'next', 'attributes' => []];
print_outcomes(static fn (array $data): Link => unserialize_as(Link::class, $data + $valid), [
    ['href' => "/a>\r\nSet-Cookie: a=b"], ['href' => "/\0"], ['href' => "/\x7f"],
    ['rel' => "next\r\nA: b"], ['rel' => 'next prev'], ['rel' => ''], ['rel' => '"'],
    ['attributes' => ["a\r\nb" => 'x']], ['attributes' => ['' => 'x']], ['attributes' => ['rel' => 'x']],
    ['attributes' => ['title' => "\r\n"]], ['attributes' => ['x' => ['a', "\0"]]], ['attributes' => ['title*' => "\n"]],
    // of a single parameter the first value counts, but none may be forged
    ['attributes' => ['title' => ['a', "b\r\nX: y"]]], ['attributes' => ['as' => ['style', "\0"]]],
]);
?>
--EXPECT--
ValueError: ServerPush\Link::$href must not contain control characters
ValueError: ServerPush\Link::$href must not contain control characters
ValueError: ServerPush\Link::$href must not contain control characters
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\Link::__unserialize(): Attribute "a
b" must have a token for its name (RFC 9110, section 5.6.2)
ValueError: ServerPush\Link::__unserialize(): Attribute "" must have a token for its name (RFC 9110, section 5.6.2)
ValueError: ServerPush\Link::__unserialize(): Attribute "rel" is reserved
ValueError: ServerPush\Link::__unserialize(): Attribute "title" must not contain control characters
ValueError: ServerPush\Link::__unserialize(): Attribute "x" must not contain control characters
ValueError: ServerPush\Link::__unserialize(): Attribute "title*" must not contain control characters
ValueError: ServerPush\Link::__unserialize(): Attribute "title" must not contain control characters
ValueError: ServerPush\Link::__unserialize(): Attribute "as" must not contain control characters
