--TEST--
add() takes another set with all that it knows of its links, and itself
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\LinkSet;

$from = new LinkSet;
$from->preload('/a.css');
$from->push('/b.css', media: 'print');
$from->modulepreload('/c', as: 'json');
$from->addLink('/d', 'https://rel.example/', title: 'a;b');
$to = new LinkSet;
$to->push('/a.css');
var_dump($to->add($from), $to->add($from), $to->add($to), $from->add($from), ServerPush\links()->add($from));
print_fields($to);
?>
--EXPECT--
int(3)
int(0)
int(0)
int(0)
int(4)
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style; nopush; media="print"
</c>; rel=modulepreload; as=json; nopush
</d>; rel="https://rel.example/"; title="a;b"
