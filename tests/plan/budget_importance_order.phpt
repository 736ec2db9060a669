--TEST--
With room for one more each time: the order in which links are let in
--EXTENSIONS--
serverpush
--INI--
serverpush.header_budget=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/low.css', fetchpriority: 'low');
ServerPush\add_link('/next', 'next');
ServerPush\preconnect('https://cdn.example');
push('/unknown');
push('/data.json');
push('/captions.vtt', 'track');
push('/1.png', fetchpriority: 'auto');
push('/2.png');
ServerPush\modulepreload('/module.js');
push('/1.js');
push('/2.mjs');
push('/1.woff2');
push('/2.css', media: 'print');
push('/1.css');
ServerPush\add_link('/high', 'next', fetchpriority: 'high');
push('/high.png', fetchpriority: 'high');
ServerPush\preload('/low.js', fetchpriority: 'low');

$let_in = [];
foreach (states() as $max => $_) {
    ini_set('serverpush.max_links', $max + 1);
    foreach (ServerPush\report()['links'] as ['href' => $href, 'state' => $state]) {
        if ($state === 'pending' && !in_array($href, $let_in, true)) {
            $let_in[] = $href;
        }
    }
}
echo implode("\n", $let_in), "\n";
?>
--EXPECT--
/high
/high.png
/2.css
/1.css
/1.woff2
/1.js
/2.mjs
/module.js
/1.png
/2.png
/next
https://cdn.example/
/unknown
/data.json
/captions.vtt
/low.css
/low.js
