<?php

// Every kind of link, in the order of declaration; a repetition changes nothing; what could break the parsers of
// servers goes last.

use function ServerPush\{add_link, dns_prefetch, modulepreload, preconnect, prefetch, preload};

push('/a,b.css');
push('/app.css');
push('/f.woff2');
push('/c;d.js', 'script');
push('/app.css');
push('https://cdn.example/lib.js');
preload('/x.js');
push('/module.mjs');
push('/api/initial', as: 'fetch');
push('/hero.avif', fetchpriority: 'high');
push('/wide.jpg', ...['media' => '(width > 30em)']);
push('/feed');
modulepreload('/m.js');
preconnect('https://cdn.example/');
dns_prefetch('https://stats.example/');
prefetch('/next');
add_link('/canonical', 'canonical');
push('/f.woff2');
preload('/app.css', 'style');
echo 'page';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </f.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
Link: <https://cdn.example/lib.js>; rel=preload; as=script; nopush
Link: </x.js>; rel=preload; as=script; nopush
Link: </module.mjs>; rel=preload; as=script; crossorigin=anonymous
Link: </api/initial>; rel=preload; as=fetch; crossorigin=anonymous
Link: </hero.avif>; rel=preload; as=image; fetchpriority=high; type="image/avif"
Link: </wide.jpg>; rel=preload; as=image; nopush; media="(width > 30em)"
Link: </feed>; rel=preload
Link: </m.js>; rel=modulepreload; nopush
Link: <https://cdn.example/>; rel=preconnect; nopush
Link: <https://stats.example/>; rel=dns-prefetch; nopush
Link: </next>; rel=prefetch; nopush
Link: </canonical>; rel=canonical
Link: </a,b.css>; rel=preload; as=style
Link: </c;d.js>; rel=preload; as=script

page
