--TEST--
The serialised form is that of the documentation
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->preload('/a.css', n: 1);
$set->addLink('/b', 'Next', hreflang: ['en', 'de']);
echo json_encode($set->__serialize(), JSON_UNESCAPED_SLASHES), "\n", serialize(new ServerPush\LinkSet), "\n";
?>
--EXPECT--
{"links":[["/a.css","preload",{"as":"style","nopush":true,"n":"1"}],["/b","next",{"hreflang":["en","de"]}]]}
O:18:"ServerPush\LinkSet":1:{s:5:"links";a:0:{}}
