--TEST--
A set of one's own is neither the request's nor another set
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$a = new LinkSet;
$b = new LinkSet;
$a->push('/a.css');
push('/c.css');
var_dump($b->push('/a.css'), count($a), count($b), count(ServerPush\links()));
?>
--EXPECT--
bool(true)
int(1)
int(1)
int(1)
