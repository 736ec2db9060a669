--TEST--
has() finds a URL however it is written, of any relation type or of one
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->push('/a b.css');
$set->addLink('mailto:a@b.example', 'author');
var_dump([
    $set->has('/a b.css'), $set->has(' \a%20b.css#c '), $set->has('/a b.css', 'preload'), $set->has('/a b.css', 'PRELOAD'),
    $set->has('/a b.css', null), $set->has('MAILTO:a@b.example', 'author'),
] === array_fill(0, 6, true));
var_dump([
    $set->has('/a b.css', 'next'), $set->has('/a b.css', ''), $set->has('/A b.css'), $set->has('/a'), $set->has(''),
    $set->has("/a b.css\0"), $set->has('javascript:a'), $set->has('data:,x'), $set->has('https://'), $set->has('#'),
] === array_fill(0, 10, false));
?>
--EXPECT--
bool(true)
bool(true)
