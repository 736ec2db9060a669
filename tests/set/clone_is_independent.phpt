--TEST--
A clone and its original do not see each other's changes
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->preload('/a.css', media: 'print');
$set->addLink('/b', 'next', title: 'B');
$clone = clone $set;
$set->remove('/b');
$clone->push('/a.css');
$clone->addLink('/c', 'next');
echo "$set\n$clone\n";
unset($set);
echo clone $clone, "\n";
?>
--EXPECT--
</a.css>; rel=preload; as=style; nopush; media="print"
</a.css>; rel=preload; as=style; nopush; media="print", </b>; rel=next; title="B", </a.css>; rel=preload; as=style, </c>; rel=next
</a.css>; rel=preload; as=style; nopush; media="print", </b>; rel=next; title="B", </a.css>; rel=preload; as=style, </c>; rel=next
