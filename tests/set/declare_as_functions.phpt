--TEST--
The declaring methods do to a set what the functions do to the request
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$set = new LinkSet;
foreach ([
    'push' => ['/a.css', 'media' => 'print'],
    'preload' => ['/b.woff2', 'fetchpriority' => 'high'],
    'modulepreload' => ['/c.js', 'as' => 'worker'],
    'preconnect' => ['https://d.example', 'crossorigin' => true],
    'dnsPrefetch' => ['//e.example'],
    'prefetch' => ['/f', 'as' => 'document'],
    'addLink' => ['/g', 'next', 'title' => 'ü'],
] as $method => $arguments) {
    $function = 'ServerPush\\' . strtolower(preg_replace('/(?=[A-Z])/', '_', $method));
    var_dump([$set->$method(...$arguments), $set->$method(...$arguments)] === [$function(...$arguments), $function(...$arguments)]);
}
var_dump(count($set), $set->headerValues() === ServerPush\links()->headerValues());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
int(7)
bool(true)
