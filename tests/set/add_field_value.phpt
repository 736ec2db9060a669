--TEST--
add() reads the value of a Link field
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
var_dump(
    $set->add('</a.css>; rel=preload; as=style, </b>; rel="next prev"; title="x, y"'),
    $set->add('</a.css>;as="STYLE";REL="Preload", </c.woff2>; rel=preload; nopush'),
    $set->add('no link'),
    $set->add(''),
);
print_fields($set);
?>
--EXPECT--
int(3)
int(1)
int(0)
int(0)
</a.css>; rel=preload; as=style
</c.woff2>; rel=preload; nopush
</b>; rel=next; title="x, y"
</b>; rel=prev; title="x, y"
