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
?>
--EXPECT--
string(10) " /A b\c#d "
string(4) "Next"
{"title":"A","hreflang":["en",2,1.5,true],"flag":true,"int":3,"float":0.5}
