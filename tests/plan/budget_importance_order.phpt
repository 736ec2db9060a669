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
ServerPush\prefetch('/prefetch.html');
ServerPush\dns_prefetch('https://dns.example');
ServerPush\preconnect('https://cdn.example');
push('/unknown');
push('/data.json');
push('/1.png', fetchpriority: 'auto');
push('/2.png');
ServerPush\modulepreload('/module.js');
push('/1.js');
push('/2.mjs');
push('/1.woff2');
push('/2.css', media: 'print');
push('/1.css');
push('/high.png', fetchpriority: 'high');
ServerPush\preconnect('https://high.example', fetchpriority: 'high');
ServerPush\preload('/low.js', fetchpriority: 'low');
ServerPush\add_link('/next', 'next', fetchpriority: 'low');
ServerPush\add_link('/', 'canonical');

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
/next
/
/high.png
https://high.example/
/2.css
/1.css
/1.woff2
/1.js
/2.mjs
/module.js
https://cdn.example/
https://dns.example/
/1.png
/2.png
/prefetch.html
/unknown
/data.json
/low.css
/low.js
