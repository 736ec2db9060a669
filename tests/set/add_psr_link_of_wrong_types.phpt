--TEST--
What the methods of a PSR-13 link give is not trusted to be of the right type
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/psr_link.inc';

$set = new ServerPush\LinkSet;
$wrong = [null, 1, 1.5, new stdClass, [[]], fopen('php://memory', 'r')];
foreach ($wrong as $value) {
    foreach (['href', 'rels', 'attributes'] as $part) {
        try {
            $set->add(new PsrLink(...[$part => $value]));
        } catch (TypeError) {
            // may be one; what counts is that nothing is sent
        }
    }
}
// attributes without meaning are no reason to lose the link
echo $set, "\n";
?>
--EXPECT--
</psr>; rel=next
