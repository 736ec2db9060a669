<?php

// Kinds of requests, one after the other, round and round; worker.c measures after 1,000 and after 10,000, so their number
// divides the difference

use function ServerPush\{early_flush, early_hints, preload, report};

$links = static function (): void {
    push('/app.css');
    preload('/app.js');
    push('/print.css', media: 'print');
    header('Link: </theirs.js>; rel="preload"; as="script"', false);
    header('X-Own: kept');
};
$say = static function (mixed ...$answers): void {
    echo json_encode([...$answers, report()['early_hints']]), "\n";
};

$kinds = [
    'nothing' => static fn () => $say(),
    'hints' => static function () use ($links, $say): void {
        $links();
        $say(early_hints());
    },
    'hints after a status line' => static function () use ($links, $say): void {
        header('HTTP/1.1 201 Made');
        $links();
        $say(early_hints(), http_response_code());
    },
    'own function' => static function () use ($links, $say): void {
        $links();
        $say(headers_send(103));
    },
    'own function after a status line' => static function () use ($links, $say): void {
        header('HTTP/1.1 201 Made');
        $links();
        $say(headers_send(103), http_response_code());
    },
    'policies, and what is private' => static function () use ($links, $say): void {
        header('Referrer-Policy: no-referrer');
        $links();
        push('https://cdn.example/avatar/7.jpg', private: true);
        $say(early_hints());
    },
    'own function with policies, and what is private' => static function () use ($links, $say): void {
        header("Content-Security-Policy: img-src 'none'");
        $links();
        push('/avatar/7.jpg', private: true);
        $say(headers_send(103));
    },
    'own function with a policy too large' => static function () use ($links, $say): void {
        header('Content-Security-Policy: default-src ' . str_repeat("'self' ", 600));
        $links();
        $answer = headers_send(103);
        header_remove('Content-Security-Policy');
        $say($answer);
    },
    'twice' => static function () use ($links, $say): void {
        $links();
        $say(headers_send(103), headers_send(103), early_hints());
    },
    'own function without a link' => static function () use ($say): void {
        header('X-Own: kept');
        $say(headers_send(103));
    },
    'links of other code alone' => static function () use ($say): void {
        header('Link: </theirs.js>; rel="preload"; as="script"', false);
        $say(headers_send(103));
    },
    'fields of other code' => static function () use ($say): void {
        header('Link: </f.woff2>; as=font; rel=preload; type="font/woff2"; type=other; crossorigin; fetchpriority=high');
        header('Link: </g.js>; rel=preload; as=script; integrity="sha384-\abc"; fetchpriority=low; fetchpriority=high', false);
        header('Link: </h.js>; rel=preload; as=script; integrity="é"', false);
        header('Link: </j.js>; rel=preload; as=script; anchor="#a"', false);
        $say(headers_send(103));
    },
    'own function before a final 101' => static function () use ($links, $say): void {
        $links();
        $sent = headers_send(103);
        header('Upgrade: websocket');
        http_response_code(101);
        $say($sent);
    },
    'flush' => static function () use ($links): void {
        $links();
        echo json_encode([early_flush(), report()['early_flush']]), "\n";
    },
    'no page' => static function () use ($links, $say): void {
        http_response_code(404);
        $links();
        $say(early_hints());
    },
];
$names = array_keys($kinds);

if (getenv('GONE')) {
    next_request(static function () use ($links): void {
        header('HTTP/1.1 201 Made');
        $links();
        client_is_gone();
        early_hints();
        echo 'not reached';
    });
}

$handler = static function (int $number) use ($kinds, $names): string {
    $name = $names[$number % count($names)];
    $kinds[$name]();

    return $name;
};
while (next_request($handler));
