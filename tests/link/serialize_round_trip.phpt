--TEST--
A Link comes back from serialize() equal, a parsed one too
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$links = [
    new Link('/a'),
    new Link(' /ä#b', 'https://rel.example/A', ['title' => 'ü', 'hreflang' => ['en', 2, true], 'flag' => true, 'int' => 1]),
    // a parsed link may have what no caller may give
    ...Link::parse("<>; rel=next; anchor=\"#a\"; rev=prev; title=\"tab\t\xff\"; 1=2; 1=3; as=\"\""),
];
foreach ($links as $link) {
    $copy = unserialize(serialize($link));
    var_dump($copy == $link, $copy->attributes === $link->attributes, "$copy" === "$link");
}
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
