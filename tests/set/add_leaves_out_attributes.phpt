--TEST--
Attributes of somebody else's link that cannot be written are left out, the link is not
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

$set = new ServerPush\LinkSet;
$set->add(new PsrLink('/a', ['next'], [
    'title' => "a\r\nSet-Cookie: a=b", 'a b' => 'c', "d\r\n" => 'e', '' => 'f', 'rel' => 'up', 'g' => new stdClass,
    'h' => [[]], 'i' => null, 'j' => false, 'k' => ["\0", 'l'], 'm' => "\xff", 'media' => 'print',
]));
print_fields($set);
?>
--EXPECT--
</a>; rel=next; k=l; media="print"
