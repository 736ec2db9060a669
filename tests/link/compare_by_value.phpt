--TEST--
Links are equal when target, relation type and attributes are, in any order
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$link = new Link('/a', 'next', ['title' => 'A', 'media' => 'print']);
var_dump(
    $link == new Link('/a', 'next', ['title' => 'A', 'media' => 'print']),
    $link == new Link('/a', 'next', ['media' => 'print', 'TITLE' => 'A']),
    $link == new Link('/b', 'next', ['title' => 'A', 'media' => 'print']),
    $link == new Link('/a', 'prev', ['title' => 'A', 'media' => 'print']),
    $link == new Link('/a', 'next', ['title' => 'A']),
    $link == Link::parse('</a>; rel=next; title=A; media=print')[0],
);
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
bool(false)
bool(false)
bool(true)
