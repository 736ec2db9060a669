<?php

/*
 * What pages declare, and what is to come of it: `push` are the values of the Link fields that a server is to push
 * from, `keep` of those that it is to pass on alone. case.php runs `declare` for the page of that name.
 *
 * `target` and `body` are of a page that is none of these, `fields` of the request.
 */

declare(strict_types=1);

use function ServerPush\{add_link, dns_prefetch, modulepreload, preconnect, prefetch, preload};

$style = static fn (string $url): string => "<$url>; rel=preload; as=style";
$many = static fn (int $count): array => array_map(
    static fn (int $i): string => sprintf('/servers/assets/a-component-of-a-larger-page/number-%02d.css', $i),
    range(1, $count),
);

return [
    'style' => [
        'title' => 'a stylesheet',
        'declare' => static fn () => push('/servers/style.css'),
        'push' => [$style('/servers/style.css')],
    ],
    'script' => [
        'title' => 'a script',
        'declare' => static fn () => push('/servers/script.js'),
        'push' => ['</servers/script.js>; rel=preload; as=script'],
    ],
    'font' => [
        'title' => 'a font',
        'declare' => static fn () => push('/servers/font.woff2'),
        'push' => ['</servers/font.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"'],
    ],
    'image' => [
        'title' => 'an image',
        'declare' => static fn () => push('/servers/image.avif', fetchpriority: 'high'),
        'push' => ['</servers/image.avif>; rel=preload; as=image; fetchpriority=high; type="image/avif"'],
    ],
    'fetch' => [
        'title' => 'data for `fetch()`',
        'declare' => static fn () => push('/servers/data.json', as: 'fetch'),
        'push' => ['</servers/data.json>; rel=preload; as=fetch; crossorigin=anonymous'],
    ],
    'unknown' => [
        'title' => 'a file of unknown kind',
        'declare' => static fn () => push('/servers/unknown.bin'),
        'push' => ['</servers/unknown.bin>; rel=preload'],
    ],
    'attributes' => [
        'title' => 'attributes, one with a comma',
        'declare' => static function (): void {
            push('/servers/title.css', integrity: 'sha256-AAAA', title: 'red, green; blue');
            push('/servers/after.css');
        },
        'push' => [
            $style('/servers/after.css'),
            '</servers/title.css>; rel=preload; as=style; integrity="sha256-AAAA"; title="red, green; blue"',
        ],
    ],
    'query' => [
        'title' => 'a query string',
        'declare' => static fn () => push('/servers/style.css?version=1&theme=dark'),
        'push' => [$style('/servers/style.css?version=1&theme=dark')],
    ],
    'encoded' => [
        'title' => 'a space and UTF-8 in the URL',
        'declare' => static fn () => push("/servers/caf\u{e9} au lait.css"),
        'push' => [$style('/servers/caf%C3%A9%20au%20lait.css')],
    ],
    'comma' => [
        'title' => 'a comma in the URL',
        'declare' => static function (): void {
            push('/servers/one,two.css');
            push('/servers/after.css');
        },
        'push' => [$style('/servers/after.css'), $style('/servers/one,two.css')],
    ],
    'semicolon' => [
        'title' => 'a semicolon in the URL',
        'declare' => static function (): void {
            push('/servers/one;two.css');
            push('/servers/after.css');
        },
        'push' => [$style('/servers/after.css'), $style('/servers/one;two.css')],
    ],
    'absolute' => [
        'title' => 'an absolute URL of the own origin',
        'declare' => static fn () => push("$_GET[scheme]://$_SERVER[HTTP_HOST]/servers/own.css"),
        'push' => [$style('/servers/own.css')],
    ],
    'relative' => [
        'title' => 'a relative URL',
        'declare' => static fn () => push('../servers/./relative.css'),
        'push' => [$style('/servers/relative.css')],
    ],
    'other-origin' => [
        'title' => 'another host, another port',
        'declare' => static function (): void {
            push('/servers/style.css');
            push('https://cdn.example/app.css');
            push('https://127.0.0.1:9/app.css');
        },
        'push' => [$style('/servers/style.css')],
        'keep' => [
            $style('https://cdn.example/app.css') . '; nopush',
            $style('https://127.0.0.1:9/app.css') . '; nopush',
        ],
    ],
    'nopush' => [
        'title' => '`preload()` beside `push()`',
        'declare' => static function (): void {
            push('/servers/style.css');
            preload('/servers/lazy.css');
        },
        'push' => [$style('/servers/style.css')],
        'keep' => [$style('/servers/lazy.css') . '; nopush'],
    ],
    'media' => [
        'title' => 'what only some clients need',
        'declare' => static fn () => push('/servers/print.css', media: 'print'),
        'keep' => [$style('/servers/print.css') . '; nopush; media="print"'],
    ],
    'hints' => [
        'title' => 'other hints',
        'declare' => static function (): void {
            modulepreload('/servers/module.mjs');
            prefetch('/servers/next.html');
            preconnect('https://cdn.example');
            dns_prefetch('https://cdn.example');
        },
        'keep' => [
            '</servers/module.mjs>; rel=modulepreload; nopush',
            '</servers/next.html>; rel=prefetch; nopush',
            '<https://cdn.example/>; rel=preconnect; nopush',
            '<https://cdn.example/>; rel=dns-prefetch; nopush',
        ],
    ],
    'relation' => [
        'title' => 'another relation: `next`',
        'declare' => static fn () => add_link('/servers/page/2', 'next'),
        'keep' => ['</servers/page/2>; rel=next'],
    ],
    'relation-nopush' => [
        'title' => 'the same with `nopush: true`',
        'declare' => static fn () => add_link('/servers/page/2', 'next', nopush: true),
        'keep' => ['</servers/page/2>; rel=next; nopush'],
    ],
    'repeated' => [
        'title' => 'declared again and again',
        'declare' => static function (): void {
            push('/servers/style.css');
            push('/servers/style.css#again');
            push('style.css', as: 'style');
        },
        'push' => [$style('/servers/style.css')],
    ],
    'foreign' => [
        'title' => 'declared by `header()` too',
        'declare' => static function (): void {
            header('Link: </servers/style.css>; rel=preload; as=style');
            push('/servers/style.css');
        },
        'push' => [$style('/servers/style.css')],
    ],
    'ten' => [
        'title' => '10 links',
        'declare' => static fn () => array_map(push(...), $many(10)),
        'push' => array_map($style, $many(10)),
    ],
    'fifty' => [
        'title' => '50 links, `serverpush.header_budget` raised',
        'declare' => static function () use ($many): void {
            ini_set('serverpush.header_budget', '12K');
            array_map(push(...), $many(50));
        },
        'push' => array_map($style, $many(50)),
    ],
    'hundred' => [
        'title' => '100 links, no budget: `serverpush.max_links` leaves 64',
        'declare' => static function () use ($many): void {
            ini_set('serverpush.header_budget', '0');
            array_map(push(...), $many(100));
        },
        'push' => array_map($style, $many(64)),
    ],
    'forwarded' => [
        'title' => 'a request with `X-Forwarded-For`',
        'fields' => ['X-Forwarded-For' => '192.0.2.1'],
        'declare' => static fn () => push('/servers/style.css'),
        'push' => [$style('/servers/style.css')],
    ],
    'json' => [
        'title' => 'a JSON response: the gallery',
        'target' => '/images/1.json',
        'body' => '{"title":"First light","time":"05:52","alt":"Ridge behind ridge of bare mountains above a valley of '
            . 'mist, under a pink and gold sky","color":"#c9a3a0","id":1,"src":"/photos/1.jpg","previous":6,"next":2}',
        'push' => [
            '</photos/2.jpg>; rel=preload; as=image',
            '</photos/6.jpg>; rel=preload; as=image',
        ],
    ],
];
