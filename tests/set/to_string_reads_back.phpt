--TEST--
The set as one field value reads as the same links
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$set = new LinkSet;
$set->preload('/a.woff2', fetchpriority: 'low', integrity: 'sha384-A+/=');
$set->preload('https://a.example/ä?b c');
$set->modulepreload('/m', as: 'worker');
$set->addLink('/b', 'https://rel.example/a', title: 'say "a\\b", ü; ok', hreflang: ['en', 'de'], flag: true);
$copy = LinkSet::fromHeader((string) $set);
var_dump(count($copy), (string) $copy === (string) $set, LinkSet::fromHeader($set->headerValues())->getLinks() == $copy->getLinks());
var_dump($copy->get('/b')->attributes['title']);
?>
--EXPECT--
int(4)
bool(true)
bool(true)
string(17) "say "a\b", ü; ok"
