--TEST--
Sets are equal when they have the same links in the same order, and one equals the string that it is
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

function set(string ...$values): LinkSet
{
    return LinkSet::fromHeader($values);
}

$removed = set('</0>; rel=next', '</a>; rel=next', '</1>; rel=next', '</b>; rel=next', '</2>; rel=next');
array_map($removed->remove(...), ['/0', '/1', '/2']);
$versioned = new LinkSet;
$versioned->push('/a.css', version: 7, once: false);
ServerPush\links()->push('/a.css');
$two = set('</a>; rel=next, </b>; rel=next');
$preload = set('</a.css>; rel=preload; as=style');
$cases = [
    // equal
    'empty' => [new LinkSet, new LinkSet, true],
    'itself' => [$two, $two, true],
    'a clone' => [$two, clone $two, true],
    'an unserialised one' => [$two, unserialize(serialize($two)), true],
    'gaps do not count' => [$two, $removed, true],
    'gaps do not count, seen from there' => [$removed, $two, true],
    'attributes in any order' => [set('</a>; rel=next; b=1; c; b=2'), set('</a>; rel=next; c; b=1; b=2'), true],
    'relation types in any case' => [set('</a>; rel=FOO'), set('</a>; rel=foo'), true],
    'URLs in any form' => [set('</a b#c>; rel=preload'), set('</a%20b>; rel=preload'), true],
    'an attribute as number or string' => [
        set('</a>; rel=next; b=1'), unserialize('O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:3:{i:0;s:2:"/a";i:1;s:4:"next";i:2;a:1:{s:1:"b";i:1;}}}}'), true,
    ],
    'version and once are no attributes' => [$preload, $versioned, true],
    'those of the request' => [$preload, ServerPush\links(), true],
    // not equal
    'an empty one' => [$two, new LinkSet, false],
    'fewer' => [$two, set('</a>; rel=next'), false],
    'another order' => [$two, set('</b>; rel=next, </a>; rel=next'), false],
    'another URL' => [set('</a>; rel=next'), set('</b>; rel=next'), false],
    'URLs that are equal numbers' => [set('<1e1>; rel=next'), set('<10>; rel=next'), false],
    'another hint' => [set('</a>; rel=preload'), set('</a>; rel=prefetch'), false],
    'another relation type' => [set('</a>; rel=next'), set('</a>; rel=prev'), false],
    'another destination' => [$preload, set('</a.css>; rel=preload; as=script'), false],
    'another destination that is unknown' => [set('</a>; rel=preload; as=b'), set('</a>; rel=preload; as=c'), false],
    'crossorigin' => [$preload, set('</a.css>; rel=preload; as=style; crossorigin'), false],
    'fetchpriority' => [$preload, set('</a.css>; rel=preload; as=style; fetchpriority=high'), false],
    'nopush' => [$preload, set('</a.css>; rel=preload; as=style; nopush'), false],
    'type' => [set('</a>; rel=preload; as=font; type="font/woff2"'), set('</a>; rel=preload; as=font; type="font/woff"'), false],
    'another value' => [set('</a>; rel=next; b=1'), set('</a>; rel=next; b=01'), false],
    'another name' => [set('</a>; rel=next; b=1'), set('</a>; rel=next; c=1'), false],
    'a value more' => [set('</a>; rel=next; b=1'), set('</a>; rel=next; b=1; b=2'), false],
    'no value and an empty one' => [set('</a>; rel=next; b'), set('</a>; rel=next; b=""'), false],
    'values in another order' => [set('</a>; rel=next; b=1; b=2'), set('</a>; rel=next; b=2; b=1'), false],
    'a string' => [$two, '</a>; rel=next, </b>; rel=next', true],
    'another string' => [$two, '</a>; rel=next', false],
    'another object' => [$two, new ArrayObject($two->getLinks()), false],
    'a link' => [set('</a>; rel=next'), new Link('/a', 'next'), false],
    'null' => [new LinkSet, null, false],
];
foreach ($cases as $name => [$one, $other, $equal]) {
    if (($one == $other) !== $equal || ($other == $one) !== $equal || in_array($one, [$other]) !== $equal) {
        echo "$name\n";
    }
}
echo count($cases), " cases\n";
var_dump($two < set('</a>; rel=next'), $two > set('</a>; rel=next'), $two <=> clone $two);
?>
--EXPECT--
35 cases
bool(false)
bool(false)
int(0)
