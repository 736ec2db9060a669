--TEST--
Two links are the same when a browser would load the same thing for both: in a request, beside other fields, on responses, in the 103
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=example.org
HTTPS=on
REQUEST_URI=/shop/list
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\{add_link, dns_prefetch, modulepreload, preconnect, preload, push_to};

/** What is declared, beside what fields of other code; what goes out of ours, with the state of each line of the report */
function ours(array $others, callable $declare): string
{
    ServerPush\links()->clear();
    header_remove('Link');
    foreach ($others as $field) {
        header("Link: $field", false);
    }
    $declare();
    $states = array_map(
        static fn (array $line): string => $line['state'] . ($line['reason'] && str_starts_with($line['reason'], 'conflict') ? ' (conflict)' : ''),
        array_filter(ServerPush\report()['links'], static fn (array $line): bool => $line['state'] !== 'refused'),
    );
    $response = new HttpResponse();
    $response->headers->fields['link'] = $others;
    $response = ServerPush\links()->applyTo($response);

    return '  ' . implode("\n  ", [
        implode(', ', $states),
        ...array_slice(links_of($response), count($others)),
    ]) . "\n";
}

$cases = [
    'no destination' => [['</app.css>; rel=preload'], fn () => push('/app.css')],
    'a condition' => [['</app.css>; rel=preload; as=style; media="print"'], fn () => push('/app.css')],
    'no CORS' => [['</f.woff2>; rel=preload; as=font'], fn () => push('/f.woff2')],
    'imagesrcset' => [['</a.png>; rel=preload; as=image; imagesrcset="/b.png 2x"'], fn () => push('/a.png')],
    'no semicolon' => [['</script.js>; rel=preload as=script'], fn () => push('/script.js')],
    'print and all' => [[], fn () => [preload('/app.css', media: 'print'), push('/app.css')]],
    'integrity' => [[], fn () => [push('/app.js'), push('/app.js', integrity: 'sha384-AAAA', fetchpriority: 'high', nonce: 'n', type: 'text/javascript', referrerpolicy: 'origin')]],
    'two priorities' => [[], fn () => [push('/app.js', fetchpriority: 'low'), push('/app.js', fetchpriority: 'high')]],
    'two hashes' => [[], fn () => [push('/app.js', integrity: 'sha384-AAAA'), push('/app.js', integrity: 'sha384-BBBB')]],
    'a type that was inferred' => [[], fn () => [push('/f.woff2'), push('/f.woff2', type: 'font/x')]],
    'responsive images' => [[], fn () => [
        push('/a.png', media: '(width < 600px)', imagesrcset: '/s.png 2x'), push('/a.png', media: '(width >= 600px)', imagesrcset: '/l.png 2x'),
    ]],
    'module' => [[], fn () => [modulepreload('/a.js'), modulepreload('/a.js', as: 'script')]],
    'module of others' => [['</a.js>; rel="modulepreload"; as="script"'], fn () => modulepreload('/a.js')],
    'script beside a module of others' => [['<https://example.org/build/app.js>; rel="modulepreload"'], fn () => push('/build/app.js')],
    'script before a module' => [[], fn () => [push('/app.js'), modulepreload('/app.js')]],
    'script after a module' => [[], fn () => [modulepreload('/app.js'), push('/app.js')]],
    'script in another mode' => [[], fn () => [modulepreload('/app.js'), push('/app.js', crossorigin: 'use-credentials')]],
    'script beside a module for print, or for a worker' => [[], fn () => [
        push('/p.js'), modulepreload('/p.js', media: 'print'), push('/w.js'), modulepreload('/w.js', as: 'worker'),
    ]],
    'script beside such modules of others' => [
        ['</p.js>; rel=modulepreload; media=print, </w.js>; rel=modulepreload; as=worker'], fn () => [push('/p.js'), push('/w.js')],
    ],
    'origins' => [[], fn () => [
        preconnect('https://cdn.example/x'), preconnect('https://cdn.example/y'), preconnect('https://cdn.example', crossorigin: true),
        preconnect('/own'), preconnect('https://example.org/x'), preconnect('//example.org'),
    ]],
    'origin of others' => [['<https://cdn.example/z>; rel=preconnect'], fn () => preconnect('https://cdn.example/x')],
    'hosts' => [[], fn () => [dns_prefetch('https://cdn.example:8443/x'), dns_prefetch('http://cdn.example/y'), dns_prefetch('//[::1]:8/')]],
    'host of others' => [['<http://cdn.example:1/z>; rel=dns-prefetch'], fn () => dns_prefetch('https://cdn.example/x')],
    'languages' => [[], fn () => [
        add_link('/', 'alternate', hreflang: 'en'), add_link('/', 'alternate', hreflang: 'x-default'), add_link('/', 'alternate', hreflang: 'en'),
        add_link('/', 'alternate', hreflang: 'de', type: 'text/html'), add_link('/', 'alternate', type: 'text/html', hreflang: 'de'),
    ]],
    'language of others' => [
        ['</>; rel=alternate; hreflang="en", </>; rel=ALTERNATE; Title*=UTF-8\'\'%C3%BC; title=u'],
        fn () => [add_link('/', 'alternate', hreflang: 'en'), add_link('/', 'alternate', hreflang: 'de'), add_link('/', 'alternate', title: 'ü')],
    ],
    'integrity of ours alone' => [['</app.js>; rel=preload; as=script'], fn () => push('/app.js', integrity: 'sha384-AAAA')],
    'integrity of others' => [['</app.js>; rel=preload; as=script; integrity="sha384-AAAA"'], fn () => push('/app.js')],
    'another context' => [['</app.js>; rel=preload; as=script; anchor="/other"; nopush'], fn () => push('/app.js')],
    'media=all' => [['</app.css>; rel=preload; as=style; media=all'], fn () => push('/app.css', media: '')],
];
$lines = [];
foreach ($cases as $name => [$others, $declare]) {
    $lines[] = "$name\n" . ours($others, $declare);
}
header_remove('Link');
echo implode($lines);
?>
--EXPECT--
no destination
  pending
  </app.css>; rel=preload; as=style; nopush
a condition
  pending
  </app.css>; rel=preload; as=style; nopush
no CORS
  pending
  </f.woff2>; rel=preload; as=font; crossorigin=anonymous; nopush; type="font/woff2"
imagesrcset
  pending
  </a.png>; rel=preload; as=image; nopush
no semicolon
  pending
  </script.js>; rel=preload; as=script; nopush
print and all
  pending, pending
  </app.css>; rel=preload; as=style; nopush; media="print"
  </app.css>; rel=preload; as=style
integrity
  pending
  </app.js>; rel=preload; as=script; fetchpriority=high; referrerpolicy=origin; integrity="sha384-AAAA"; nonce="n"; type="text/javascript"
two priorities
  pending (conflict)
  </app.js>; rel=preload; as=script; fetchpriority=low
two hashes
  pending (conflict)
  </app.js>; rel=preload; as=script; integrity="sha384-AAAA"
a type that was inferred
  pending
  </f.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/x"
responsive images
  pending, pending
  </a.png>; rel=preload; as=image; nopush; media="(width < 600px)"; imagesrcset="/s.png 2x"
  </a.png>; rel=preload; as=image; nopush; media="(width >= 600px)"; imagesrcset="/l.png 2x"
module
  pending
  </a.js>; rel=modulepreload; nopush
module of others
  foreign
script beside a module of others
  foreign
script before a module
  foreign, pending
  </app.js>; rel=modulepreload; nopush
script after a module
  pending, foreign
  </app.js>; rel=modulepreload; nopush
script in another mode
  pending, pending
  </app.js>; rel=modulepreload; nopush
  </app.js>; rel=preload; as=script; crossorigin=use-credentials
script beside a module for print, or for a worker
  pending, pending, pending, pending
  </p.js>; rel=preload; as=script
  </p.js>; rel=modulepreload; nopush; media="print"
  </w.js>; rel=preload; as=script
  </w.js>; rel=modulepreload; as=worker; nopush
script beside such modules of others
  pending, pending
  </p.js>; rel=preload; as=script
  </w.js>; rel=preload; as=script
origins
  pending, pending
  <https://cdn.example/>; rel=preconnect; nopush
  <https://cdn.example/>; rel=preconnect; crossorigin=anonymous; nopush
origin of others
  foreign
hosts
  pending, pending
  <https://cdn.example/>; rel=dns-prefetch; nopush
  <https://[::1]/>; rel=dns-prefetch; nopush
host of others
  foreign
languages
  pending, pending, pending
  </>; rel=alternate; hreflang=en
  </>; rel=alternate; hreflang=x-default
  </>; rel=alternate; hreflang=de; type="text/html"
language of others
  foreign, pending, foreign
  </>; rel=alternate; hreflang=de
integrity of ours alone
  foreign (conflict)
integrity of others
  foreign
another context
  pending
  </app.js>; rel=preload; as=script
media=all
  foreign