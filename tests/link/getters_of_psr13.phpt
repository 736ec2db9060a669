--TEST--
The reading methods of PSR-13 give the same as the properties
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

foreach ([new Link('/{id}', 'NEXT', ['title' => 'A']), Link::parse('</a>; rel=NEXT')[0]] as $link) {
    echo json_encode([
        $link->getHref(), $link->getRels(), $link->isTemplated(), $link->getAttributes(),
    ], JSON_UNESCAPED_SLASHES), "\n";
}
?>
--EXPECT--
["/{id}",["NEXT"],false,{"title":"A"}]
["/a",["next"],false,[]]
