--TEST--
Sets and links among other values are serialised with them, and one set stays one
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

$page = new stdClass;
$page->set = new LinkSet;
$page->set->push('/a.css');
$page->link = new Link('/b', 'next');
$page->list = [$page->set, $page->link, ['deep' => clone $page->set]];
$copy = unserialize(serialize($page));
var_dump($copy->set === $copy->list[0], $copy->link === $copy->list[1], $copy->set === $copy->list[2]['deep']);
$copy->set->push('/c.css');
echo $copy->list[0], "\n", $copy->list[2]['deep'], "\n", $page->set, "\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
</a.css>; rel=preload; as=style, </c.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
