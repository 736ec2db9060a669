--TEST--
fromHeader() reads one value or an iterable of them; what cannot be sent is left out
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$a = '</a.css>; rel=preload; as=style';
$generator = static function () use ($a): Generator {
    yield $a;
    yield '</b>; rel=next';
};
$references = [&$a];
foreach ([
    "$a, </b>; rel=next", [$a, '</b>; rel=next'], new ArrayIterator(['x' => $a]), $generator(), $references, [], '', "\0\xff<>;rel=",
    ['<data:,x>; rel=preload', '<javascript:a>; rel=next', '<>; rel=next', '</c>', '</d>; rel=next'],
] as $values) {
    echo '[', LinkSet::fromHeader($values), "]\n";
}
?>
--EXPECT--
[</a.css>; rel=preload; as=style, </b>; rel=next]
[</a.css>; rel=preload; as=style, </b>; rel=next]
[</a.css>; rel=preload; as=style]
[</a.css>; rel=preload; as=style, </b>; rel=next]
[</a.css>; rel=preload; as=style]
[]
[]
[]
[</d>; rel=next]
