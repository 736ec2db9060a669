--TEST--
A clone of links(), and what was serialised, are snapshots
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, preload, push};

$empty = clone links();
preload('/a.css');
$clone = clone links();
$copy = unserialize(serialize(links()));
push('/b.css');
$clone->push('/c.css');
$empty->push('/d.css');
links()->remove('/a.css');
echo links(), "\n$clone\n$copy\n$empty\n";
?>
--EXPECT--
</b.css>; rel=preload; as=style
</a.css>; rel=preload; as=style; nopush, </c.css>; rel=preload; as=style
</a.css>; rel=preload; as=style; nopush
</d.css>; rel=preload; as=style
