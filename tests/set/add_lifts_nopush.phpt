--TEST--
A link without nopush lifts that of an equal one, which is not new
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->preload('/a', 'style');
$set->preload('/b', 'style');
var_dump($set->add('</a>; rel=preload; as=style, </b>; rel=preload; as=style; nopush'));
echo $set, "\n";
?>
--EXPECT--
int(0)
</a>; rel=preload; as=style, </b>; rel=preload; as=style; nopush
