--TEST--
What was taken out is new again, and last
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
foreach (['/a.css', '/b.css', '/c.css'] as $url) {
    $set->preload($url);
}
var_dump($set->remove('/a.css'), $set->push('/a.css'), $set->remove('/c.css'), count($set));
echo $set, "\n";
?>
--EXPECT--
int(1)
bool(true)
int(1)
int(2)
</b.css>; rel=preload; as=style; nopush, </a.css>; rel=preload; as=style
