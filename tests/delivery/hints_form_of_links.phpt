--TEST--
Each link has its form for a 103, without what a hint can do without, or none; of another origin with its connection
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\LinkSet;

$hinted = static function (LinkSet $set): void {
    echo implode("\n", $set->hintValues()) ?: '-', "\n";
};
$field = static fn (string $value): LinkSet => LinkSet::fromHeader($value);

// what a 103 can do without
foreach ([
    ['nonce' => 'a'], ['title' => 'A'], ['title' => 'Ä'], ['title*' => 'A'], ['media' => ''], ['media' => ' ALL '], ['media' => true],
    ['nonce' => 'a', 'integrity' => 'sha384-b', 'title' => 'c', 'media' => 'all', 'nopush' => true], ['type' => 'text/css'],
    ['integrity' => true], ['version' => '1', 'once' => false],
    // what it needs: it waits for the final response
    ['media' => 'print'], ['media' => 'all, print'], ['media' => 'not all'], ['imagesrcset' => '/a.css 2x'], ['imagesizes' => '1px'],
    ['referrerpolicy' => 'origin'], ['data-a' => 'b'], ['lazy' => true], ['nonce' => 'a', 'media' => 'print'],
] as $attributes) {
    $set = new LinkSet;
    $set->push('/a.css', ...$attributes);
    echo implode(', ', array_keys($attributes)), ': ';
    $hinted($set);
}

// relations and destinations
$set = new LinkSet;
$set->push('/a');
$set->push('/a.vtt', 'track');
$set->prefetch('/b');
$set->addLink('/c', 'next');
$set->modulepreload('/d.mjs');
$set->modulepreload('/e.mjs', as: 'worker');
$set->preload('/f.js');
$hinted($set);

// one connection for each origin and mode, in front of what needs it, and none that is there already
$set = new LinkSet;
$set->push('/own.css');
$set->push('https://a.example/a.css');
$set->push('https://a.example/b.js', nopush: true);
$set->push('https://a.example/c.woff2');
$set->push('https://a.example/d.js', crossorigin: 'use-credentials');
$set->push('https://b.example:8443');
$set->push('https://b.example:8443/print.css', media: 'print');
$set->push('https://b.example:8443/a,b.jpg?c=d:e/f');
$set->modulepreload('https://c.example/a.js');
$set->preconnect('https://a.example');
$set->preconnect('https://d.example');
$set->push('https://d.example/a.css');
$hinted($set);

// the form is that of a field, whoever wrote it
$hinted($field('</a.js>; rel="preload"; as="script"; nonce="a"; title*=UTF-8\'\'%C3%A4; nopush'));
$hinted($field('<https://a.example/a.js>; rel=preload; as=script; media=all, <https://a.example>; rel=preconnect'));
$hinted($field('</a.js>; rel=preload; as=script; anchor="#b"'));
$hinted(new LinkSet);
?>
--EXPECT--
nonce: </a.css>; rel=preload; as=style
title: </a.css>; rel=preload; as=style
title: </a.css>; rel=preload; as=style
title*: </a.css>; rel=preload; as=style
media: </a.css>; rel=preload; as=style
media: </a.css>; rel=preload; as=style
media: </a.css>; rel=preload; as=style
nonce, integrity, title, media, nopush: </a.css>; rel=preload; as=style; integrity="sha384-b"
type: </a.css>; rel=preload; as=style; type="text/css"
integrity: </a.css>; rel=preload; as=style
version, once: </a.css>; rel=preload; as=style
media: -
media: -
media: -
imagesrcset: -
imagesizes: -
referrerpolicy: -
data-a: -
lazy: -
nonce, media: -
</d.mjs>; rel=modulepreload
</f.js>; rel=preload; as=script
</own.css>; rel=preload; as=style
<https://a.example/>; rel=preconnect
<https://a.example/a.css>; rel=preload; as=style
<https://a.example/b.js>; rel=preload; as=script
<https://a.example/>; rel=preconnect; crossorigin=anonymous
<https://a.example/c.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
<https://a.example/>; rel=preconnect; crossorigin=use-credentials
<https://a.example/d.js>; rel=preload; as=script; crossorigin=use-credentials
<https://b.example:8443/>; rel=preconnect
<https://c.example/>; rel=preconnect; crossorigin=anonymous
<https://c.example/a.js>; rel=modulepreload
<https://d.example/>; rel=preconnect
<https://d.example/a.css>; rel=preload; as=style
<https://b.example:8443/a,b.jpg?c=d:e/f>; rel=preload; as=image
</a.js>; rel=preload; as=script
<https://a.example/>; rel=preconnect
<https://a.example/a.js>; rel=preload; as=script
-
-
