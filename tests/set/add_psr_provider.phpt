--TEST--
add() takes an object with the methods of a PSR-13 link provider, whatever iterable it gives
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

use ServerPush\{Link, LinkSet};

$generator = static function (): Generator {
    yield new PsrLink('/c');
    yield new Link('/d', 'next');
};
$set = new LinkSet;
var_dump(
    $set->add(new PsrLinkProvider([new PsrLink('/a'), new Link('/b', 'next'), new PsrLink('/a')])),
    $set->add(new PsrLinkProvider($generator)),
    $set->add(new PsrLinkProvider(new PsrLinkProvider([]))),
);
echo $set, "\n";
?>
--EXPECT--
int(2)
int(2)
int(0)
</a>; rel=next, </b>; rel=next, </c>; rel=next, </d>; rel=next
