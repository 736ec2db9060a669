--TEST--
One URL with many relation types, destinations and CORS modes
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

$set = new LinkSet;
for ($round = 0; $round < 2; $round++) {
    $added = 0;
    for ($i = 0; $i < 2000; $i++) {
        $added += $set->addLink('/a', "rel$i");
        $added += $set->prefetch('/a', as: "as$i");
    }
    foreach (['fetch', 'font', 'image', 'script', 'style', 'track'] as $as) {
        foreach ([false, 'anonymous', 'use-credentials'] as $crossorigin) {
            $added += $set->push('/a', $as, crossorigin: $crossorigin);
        }
    }
    echo "$added new\n";
}
var_dump($set->remove(new Link('/a', 'rel1999')), $set->remove(new Link('/a', 'prefetch', ['as' => 'as1999'])));
var_dump($set->remove('/a', 'preload'), $set->remove('/a'), count($set));
?>
--EXPECT--
4018 new
0 new
int(1)
int(1)
int(18)
int(3998)
int(0)
