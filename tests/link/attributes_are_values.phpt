--TEST--
Attributes that are read and changed do not change the Link
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

foreach ([new Link('/a', 'next', ['title' => 'A']), ...Link::parse('</a>; rel="next prev"; title=A')] as $link) {
    $attributes = $link->attributes;
    $attributes['title'] = 'B';
    $attributes = $link->getAttributes();
    $attributes['media'] = 'print';
    $rels = $link->getRels();
    $rels[0] = 'up';
    echo "$link\n";
}
?>
--EXPECT--
</a>; rel=next; title="A"
</a>; rel=next; title="A"
</a>; rel=prev; title="A"
