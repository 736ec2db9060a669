--TEST--
A Link is a preload link without attributes, unless it is told more
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

foreach ([new Link('/a.css'), new Link('/2', 'next'), new Link(attributes: ['as' => 'style'], href: '/b')] as $link) {
    echo json_encode($link, JSON_UNESCAPED_SLASHES), " $link\n";
}
?>
--EXPECT--
{"href":"/a.css","rel":"preload","attributes":[]} </a.css>; rel=preload
{"href":"/2","rel":"next","attributes":[]} </2>; rel=next
{"href":"/b","rel":"preload","attributes":{"as":"style"}} </b>; rel=preload; as=style
