--TEST--
links() gives the same links at every call: all see each other's changes and those of the functions
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, push, report};

$early = links();
push('/a.css');
links()->push('/b.css');
$early->addLink('/c', 'next');
echo $early, "\n", links(), "\n";
var_dump(push('/b.css'), links()->push('/a.css'), count(report()['links']));
var_dump($early->remove('/a.css'), push('/a.css'));
links()->clear();
var_dump(count($early), count(report()['links']));
?>
--EXPECT--
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style, </c>; rel=next
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style, </c>; rel=next
bool(false)
bool(false)
int(3)
int(1)
bool(true)
int(0)
int(0)
