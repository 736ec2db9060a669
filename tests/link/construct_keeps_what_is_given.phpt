--TEST--
Target and relation type stay as given; names of attributes get lower case, null, false and empty lists vanish
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$link = new Link(' /A b\c#d ', 'Next', [
    'TITLE' => 'A', 'HrefLang' => ['en', 2, 1.5, true], 'flag' => true, 'int' => 3, 'float' => 0.5,
    'null' => null, 'false' => false, 'empty' => [],
]);
var_dump($link->href, $link->rel);
echo json_encode($link->attributes), "\n";
// whatever a field may say
foreach ([new Link(''), new Link('', 'next', ['Anchor' => '#a', 'rev' => 'prev', 'title' => "tab\there"])] as $link) {
    echo "$link ", json_encode($link), "\n";
}
?>
--EXPECT--
string(10) " /A b\c#d "
string(4) "Next"
{"title":"A","hreflang":["en",2,1.5,true],"flag":true,"int":3,"float":0.5}
<>; rel=preload {"href":"","rel":"preload","attributes":[]}
<>; rel=next; rev=prev; anchor="#a"; title="tab	here" {"href":"","rel":"next","attributes":{"anchor":"#a","rev":"prev","title":"tab\there"}}
