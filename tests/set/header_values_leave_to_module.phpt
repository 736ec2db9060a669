--TEST--
A script that was declared by its URL alone is left to the modulepreload of its URL, and comes back when that is gone
--EXTENSIONS--
serverpush
--FILE--
<?php
$links = new ServerPush\LinkSet();
$links->push('/a.js');
$links->modulepreload('/a.js');
$links->push('/b.js', 'script');
$links->modulepreload('/b.js');
print_r([$links->headerValues(), $links->hintValues(), count($links)]);
$links->remove('/a.js', 'modulepreload');
echo "$links\n";
?>
--EXPECT--
Array
(
    [0] => Array
        (
            [0] => </a.js>; rel=modulepreload; nopush
            [1] => </b.js>; rel=preload; as=script
            [2] => </b.js>; rel=modulepreload; nopush
        )

    [1] => Array
        (
            [0] => </a.js>; rel=modulepreload
            [1] => </b.js>; rel=preload; as=script
            [2] => </b.js>; rel=modulepreload
        )

    [2] => 4
)
</a.js>; rel=preload; as=script, </b.js>; rel=preload; as=script, </b.js>; rel=modulepreload; nopush
