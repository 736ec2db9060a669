--TEST--
A set comes back from serialize() with its links, their order and attributes
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$set = new LinkSet;
$set->push('/a.woff2', fetchpriority: 'high', crossorigin: 'use-credentials');
$set->preload('/ä?b c');
$set->push('https://a.example/a.css', integrity: 'sha384-A', media: 'print');
$set->modulepreload('/m', as: 'audioworklet');
$set->preconnect('https://b.example');
$set->addLink('/b', 'https://rel.example/a', ...['title*' => 'ö'], title: '"x"', hreflang: ['en', 'de'], flag: true, n: 1);
$set->add("</c>; rel=next; title=\"tab\there\"; anchor=\"#d\"; foo=\"\xff\"");
$copy = unserialize(serialize($set));
var_dump(count($copy), $copy->getLinks() == $set->getLinks(), $copy->headerValues() === $set->headerValues());
var_dump($copy->push('/a.woff2', crossorigin: 'use-credentials'), $copy->push('/ä?b c'), count(unserialize(serialize(new LinkSet))));
?>
--EXPECT--
int(7)
bool(true)
bool(true)
bool(false)
bool(true)
int(0)
