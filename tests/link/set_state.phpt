--TEST--
What var_export() writes of a Link makes an equal one; what is no link's is an error, as when unserialised
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

$links = [
    new Link('/a'),
    new Link(' /ä#b', 'https://rel.example/A', ['title' => "ü'\\", 'hreflang' => ['en', 2, true], 'flag' => true, 'float' => 1.5]),
    ...Link::parse("<>; rel=next; anchor=\"#a\"; rev=prev; title=\"tab\there\"; as=\"\""),
    // of a version that read more
    unserialize('O:15:"ServerPush\Link":3:{s:4:"href";s:2:"/a";s:3:"rel";s:4:"next";s:10:"attributes";a:4:{s:7:"version";s:1:"1";i:1;s:1:"2";s:5:"title";s:2:"' . "\xff" . 'a";s:2:"as";a:2:{i:0;s:1:"b";i:1;s:1:"c";}}}'),
];
foreach ($links as $link) {
    $made = eval('return ' . var_export($link, true) . ';');
    var_dump($made == $link, $made->attributes === $link->attributes, "$made" === "$link");
}
echo Link::__set_state(['attributes' => ['TITLE' => 'A', 'b' => null], 'rel' => 'Next', 'href' => '/a', 'more' => 1]), "\n";
$valid = ['href' => '/a', 'rel' => 'next', 'attributes' => []];
print_outcomes(static fn (array $properties): Link => Link::__set_state($properties + $valid), [
    ['href' => "/a>\r\n"], ['href' => 1], ['rel' => 'next prev'], ['attributes' => ['title' => "\n"]],
    ['attributes' => ['a b' => 'c']], ['attributes' => ['rel' => 'up']], ['attributes' => ['title' => new stdClass]],
]);
print_outcomes(Link::__set_state(...), [[], ['/a', 'next', []], ['href' => '/a', 'rel' => 'next']]);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
</a>; rel=next; title="A"
ValueError: ServerPush\Link::$href must not contain control characters
TypeError: ServerPush\Link was not made by its constructor
ValueError: ServerPush\Link::$rel must be one relation type
ValueError: ServerPush\Link::__set_state(): Attribute "title" must not contain control characters
ValueError: ServerPush\Link::__set_state(): Attribute "a b" must have a token for its name (RFC 9110, section 5.6.2)
ValueError: ServerPush\Link::__set_state(): Attribute "rel" is reserved
TypeError: ServerPush\Link::__set_state(): Attribute "title" must be of type string|int|float|bool|null or a list of strings, stdClass given
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
TypeError: ServerPush\Link was not made by its constructor
