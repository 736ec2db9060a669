<?php

// ?case=NAME: what is declared and set before the 103; ?think=MS: the page takes its time; it says why there was none

use function ServerPush\{add_link, early_hints, modulepreload, preconnect, preload, report};

$blocking = static function (int $count): void {
    for ($i = 0; $i < $count; $i++) {
        push(sprintf('/js/vendor/a-library-with-a-long-name-%02d.js?v=5.2.3-a1b2', $i));
    }
};

match ($_GET['case']) {
    'policies' => [
        header("Content-Security-Policy: img-src 'none'"),
        header("content-security-policy: default-src 'self'", false),
        header("Content-Security-Policy-Report-Only: script-src 'none'"),
        header('Referrer-Policy: no-referrer'),
        header('Cross-Origin-Embedder-Policy: require-corp'),
        header('Cross-Origin-Embedder-Policy-Report-Only: require-corp'),
        header('X-Own: kept'),
        push('/app.css'),
    ],
    'policies alone' => [header('Referrer-Policy: no-referrer'), add_link('/2', 'next')],
    'a policy too large' => [header('Content-Security-Policy: default-src ' . str_repeat("'self' ", 600)), push('/app.css')],
    'dispensable' => [
        push('/a.js', nonce: 'a', title: 'A'),
        push('/b.css', media: 'all'),
        push('/c.css', media: 'print'),
        header('Link: </d.js>; rel=preload; as=script; nonce=d; title="D", </e.css>; rel=preload; as=style; media=""', false),
        header('Link: </f.css>; rel=preload; as=style; media=print, </g.css>; rel=preload; as=style; blocking=render', false),
    ],
    'connections' => [
        push('/own.css'),
        push('https://cdn.example/a.css'),
        push('https://cdn.example/b.js'),
        push('https://cdn.example/c.woff2'),
        push('https://fonts.example/d.woff2'),
        preconnect('https://fonts.example', crossorigin: true),
        header('Link: <https://theirs.example/e.js>; rel=preload; as=script', false),
    ],
    'private' => [
        push('/avatar/7.jpg', private: true),
        push('/avatar/7.jpg'),
        preload('https://cdn.example/7.js', private: true),
        push('/app.css'),
    ],
    'beside fields that are not the same' => [
        header('Link: </app.css>; rel=preload', false),
        header('Link: </p.css>; rel=preload; as=style; media="print"', false),
        header('Link: </f.woff2>; rel=preload; as=font', false),
        header('Link: <http://app.example/build/app.js>; rel="modulepreload"; as="script"', false),
        header('Link: <https://cdn.example/z>; rel=preconnect', false),
        push('/app.css'),
        push('/p.css'),
        push('/f.woff2'),
        push('/build/app.js'),
        modulepreload('/build/app.js'),
        preconnect('https://cdn.example/x'),
        preload('/q.css', media: 'print'),
        push('/q.css'),
        push('/h.js'),
        push('/h.js', integrity: 'sha384-AAAA'),
        push('/m.js'),
        modulepreload('/m.js'),
        header('Link: </i.js>; rel=preload; as=script', false),
        push('/i.js', integrity: 'sha384-BBBB'),
    ],
    'private alone' => [push('/avatar/7.jpg', private: true)],
    'thirty-eight' => $blocking(38),
    'eighty' => [push('/photos/a-photo-with-a-name-that-is-longer-than-that-of-any-script-of-this-page-by-far.jpg'), $blocking(80), push('/app.css')],
    'more of others than any 103 has' => [
        header('Link: ' . implode(', ', array_map(static fn ($i) => "</$i.js>; rel=preload; as=script", range(1, 1500)))),
        push('/app.css'),
    ],
};
$answer = early_hints();
usleep(1000 * (int) ($_GET['think'] ?? 0));

echo json_encode([$answer, report()['early_hints']['reason']]);
