--TEST--
A repetition fills in what the first declaration left open; what that said stands, and report() tells of the difference
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

use function ServerPush\{links, prefetch, preload, push};

$values = [
    'integrity' => ['sha384-AAAA', 'sha384-BBBB'], 'fetchpriority' => ['high', 'low'], 'nonce' => ['a', 'b'],
    'type' => ['text/css', 'text/plain'], 'referrerpolicy' => ['origin', 'no-referrer'], 'title' => ['A', 'B'],
];
$lines = '';
foreach ($values as $name => [$first, $other]) {
    $url = "/$name.css";
    $results = [
        push($url), push($url), push($url, ...[$name => $first]), push($url, ...[$name => $first]), preload($url),
        push($url, ...[$name => $other]),
    ];
    $lines .= "$name: " . json_encode($results) . "\n";
}
push('/all.css', ...array_map(static fn (array $two): string => $two[0], $values));
$lines .= json_encode([push('/all.css'), preload('/all.css', integrity: 'sha384-BBBB', nonce: 'a')]) . "\n";
// a link of its own: what it asks for is something else
$lines .= json_encode([push('/all.css', media: 'print'), push('/all.css', 'fetch'), prefetch('/all.css')]) . "\n";
$fields = links()->headerValues();
echo $lines . report_lines() . implode("\n", $fields);
?>
--EXPECT--
integrity: [true,false,true,false,false,false]
fetchpriority: [true,false,true,false,false,false]
nonce: [true,false,true,false,false,false]
type: [true,false,true,false,false,false]
referrerpolicy: [true,false,true,false,false,false]
title: [true,false,true,false,false,false]
[false,false]
[true,true,true]
open
/integrity.css preload: pending, conflict: a later declaration of this link said something else
/fetchpriority.css preload: pending, conflict: a later declaration of this link said something else
/nonce.css preload: pending, conflict: a later declaration of this link said something else
/type.css preload: pending, conflict: a later declaration of this link said something else
/referrerpolicy.css preload: pending, conflict: a later declaration of this link said something else
/title.css preload: pending, conflict: a later declaration of this link said something else
/all.css preload: pending, conflict: a later declaration of this link said something else
/all.css preload: pending
/all.css preload: pending
/all.css prefetch: pending
</integrity.css>; rel=preload; as=style; integrity="sha384-AAAA"
</fetchpriority.css>; rel=preload; as=style; fetchpriority=high
</nonce.css>; rel=preload; as=style; nonce="a"
</type.css>; rel=preload; as=style; type="text/css"
</referrerpolicy.css>; rel=preload; as=style; referrerpolicy=origin
</title.css>; rel=preload; as=style; title="A"
</all.css>; rel=preload; as=style; fetchpriority=high; referrerpolicy=origin; integrity="sha384-AAAA"; nonce="a"; type="text/css"; title="A"
</all.css>; rel=preload; as=style; nopush; media="print"
</all.css>; rel=preload; as=fetch; crossorigin=anonymous; nopush
</all.css>; rel=prefetch; nopush
