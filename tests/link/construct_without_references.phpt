--TEST--
A Link does not share references with the array that it was made of
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$media = 'print';
$language = 'en';
$list = [&$language, 'de'];
$attributes = ['media' => &$media, 'hreflang' => &$list];
$link = new Link('/a', 'alternate', $attributes);
$media = "\r\n";
$language = "\r\n";
$list[] = 'fr';
echo json_encode($link->attributes), "\n$link\n";
?>
--EXPECT--
{"media":"print","hreflang":["en","de"]}
</a>; rel=alternate; hreflang=en; hreflang=de; media="print"
