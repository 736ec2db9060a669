--TEST--
add() takes arrays, iterators and generators of links, nested, keys do not matter
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/psr_link.inc';

use ServerPush\{Link, LinkSet};

$other = new LinkSet;
$other->addLink('/5', 'next');
$storage = new SplObjectStorage;
$storage[new PsrLink('/6')] = 'data';
$generator = static function (): Generator {
    yield 'x' => '</7>; rel=next';
    yield 'x' => ['</8>; rel=next'];
};
$set = new LinkSet;
var_dump($set->add([
    'a' => new Link('/1', 'next'), 7 => '</2>; rel=next, </3>; rel=next', [[['</4>; rel=next'], []]], $other, $storage, $generator(),
    new ArrayObject([new ArrayIterator(['</9>; rel=next'])]),
]));
foreach ($set as $link) {
    echo $link->href;
}
?>
--EXPECT--
int(9)
/1/2/3/4/5/6/7/8/9
