--TEST--
Fields that some parsers stumble over come last, all others keep their order
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->addLink('/1', 'next', title: 'ü');
$set->push('/2.css?a,b');
$set->addLink('/3', 'next', title: 'a "quoted" word');
$set->push('/4.css');
$set->addLink('/5;a', 'next');
$set->addLink('/6', 'next', title: 'a;b');
$set->addLink('/7', 'next', title: 'plain (text)');
$set->addLink('/8', 'next', title: 'a,b');
$set->addLink('/9', 'https://rel.example/a,b');
$set->push('/10.css', title: 'ü');
print_fields($set);
?>
--EXPECT--
</4.css>; rel=preload; as=style
</7>; rel=next; title="plain (text)"
</10.css>; rel=preload; as=style
</1>; rel=next; title*=UTF-8''%C3%BC
</2.css?a,b>; rel=preload; as=style
</3>; rel=next; title="a \"quoted\" word"
</5;a>; rel=next
</6>; rel=next; title="a;b"
</8>; rel=next; title="a,b"
</9>; rel="https://rel.example/a,b"
