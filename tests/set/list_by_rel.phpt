--TEST--
getLinks() and getLinksByRel() list links in the order of declaration, relation types in any case
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->addLink('/a', 'next');
$set->push('/b');
$set->addLink('/c', 'Next');
$set->addLink('/d', 'https://rel.example/A');
$hrefs = static fn (array $links): string => implode(' ', array_column($links, 'href'));
var_dump(
    $hrefs($set->getLinks()), $hrefs($set->getLinksByRel('NEXT')), $hrefs($set->getLinksByRel('preload')),
    $hrefs($set->getLinksByRel('https://rel.example/a')), $set->getLinksByRel('prev'), $set->getLinksByRel(''),
    array_is_list($set->getLinksByRel('preload')),
);
?>
--EXPECT--
string(11) "/a /b /c /d"
string(5) "/a /c"
string(2) "/b"
string(2) "/d"
array(0) {
}
array(0) {
}
bool(true)
