--TEST--
What is unserialised goes through the same rules as what is added: URLs, relation types, identity, schemes
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/unserialize.inc';

$data = ['extra' => 1, 'links' => [
    ['/a b#c', 'next', [], 'extra'], ['/a%20b', 'NEXT', []], ['javascript:alert(1)', 'next', []], ['data:,x', 'preload', []],
    ['/c', 'preload', ['AS' => 'STYLE', 'x' => null]],
]];
echo unserialize_as(ServerPush\LinkSet::class, $data), "\n";
?>
--EXPECT--
</a%20b>; rel=next, </c>; rel=preload; as=style
