--TEST--
The constructor's errors name the argument or the attribute
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

print_outcomes(static fn (array $arguments): Link => new Link(...$arguments), [
    ["\t"], ["/a\r\nb"], ["/a\x7f"], ['/a', ''], ['/a', 'next prev'], ['/a', "next\n"], ['/a', '/rel'],
    ['/a', 'next', ['a b' => 'x']], ['/a', 'next', ['Rel' => 'x']], ['/a', 'next', ['x']],
    ['/a', 'next', ['title' => "a\nb"]], ['/a', 'next', ['title' => "a\xff"]], ['/a', 'next', ['media' => ['a', 'b']]],
    ['/a', 'next', ['media' => new stdClass]],
]);
?>
--EXPECT--
ValueError: ServerPush\Link::__construct(): Argument #1 ($href) must not contain control characters
ValueError: ServerPush\Link::__construct(): Argument #1 ($href) must not contain control characters
ValueError: ServerPush\Link::__construct(): Argument #1 ($href) must not contain control characters
ValueError: ServerPush\Link::__construct(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
ValueError: ServerPush\Link::__construct(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
ValueError: ServerPush\Link::__construct(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
ValueError: ServerPush\Link::__construct(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
ValueError: ServerPush\Link::__construct(): Attribute "a b" must have a token for its name (RFC 9110, section 5.6.2)
ValueError: ServerPush\Link::__construct(): Attribute "rel" is reserved
ValueError: ServerPush\Link::__construct(): Argument #3 ($attributes) must have only string keys
ValueError: ServerPush\Link::__construct(): Attribute "title" must not contain control characters
ValueError: ServerPush\Link::__construct(): Attribute "title" must be valid UTF-8
ValueError: ServerPush\Link::__construct(): Attribute "media" must not be repeated
TypeError: ServerPush\Link::__construct(): Attribute "media" must be of type string|int|float|bool|null or a list of strings, stdClass given
