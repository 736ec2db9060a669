--TEST--
var_dump() and var_export() show the properties
--EXTENSIONS--
serverpush
--FILE--
<?php
$link = new ServerPush\Link('/a', 'next', ['title' => 'A']);
var_dump($link);
var_export($link);
?>
--EXPECT--
object(ServerPush\Link)#1 (3) {
  ["href"]=>
  string(2) "/a"
  ["rel"]=>
  string(4) "next"
  ["attributes"]=>
  array(1) {
    ["title"]=>
    string(1) "A"
  }
}
\ServerPush\Link::__set_state(array(
   'href' => '/a',
   'rel' => 'next',
   'attributes' => 
  array (
    'title' => 'A',
  ),
))
