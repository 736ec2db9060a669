--TEST--
Attributes of a type without meaning that reflection forged are a TypeError
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

$recursive = [];
$recursive['hreflang'] = &$recursive;
foreach ([['title' => new stdClass], ['hreflang' => [[]]], $recursive] as $attributes) {
    $link = (new ReflectionClass(Link::class))->newInstanceWithoutConstructor();
    foreach (['href' => '/a', 'rel' => 'next', 'attributes' => $attributes] as $name => $value) {
        (new ReflectionProperty(Link::class, $name))->setValue($link, $value);
    }
    echo outcome(static fn (): string => "$link");
    echo outcome(static fn (): int => (new LinkSet)->add($link));
}
// the array that refers to itself would stay
$recursive = null;
?>
--EXPECT--
TypeError: ServerPush\Link::__toString(): Attribute "title" must be of type string|int|float|bool|null or a list of strings, stdClass given
TypeError: ServerPush\LinkSet::add(): Attribute "title" must be of type string|int|float|bool|null or a list of strings, stdClass given
TypeError: ServerPush\Link::__toString(): Attribute "hreflang" must be of type string|int|float|bool|null or a list of strings, array given
TypeError: ServerPush\LinkSet::add(): Attribute "hreflang" must be of type string|int|float|bool|null or a list of strings, array given
TypeError: ServerPush\Link::__toString(): Attribute "hreflang" must be of type string|int|float|bool|null or a list of strings, array given
TypeError: ServerPush\LinkSet::add(): Attribute "hreflang" must be of type string|int|float|bool|null or a list of strings, array given
