<?php

// Answers all requests, as a worker or for each anew: the target's first segment says how.

// Said while it starts only: later $_SERVER is the client's.
$is_worker = isset($_SERVER['FRANKENPHP_WORKER']);
$kinds = [
    'page' => static function (): void {
        header('Link: </theirs.js>; rel=preload; as=script', false);
        push('/app.css');
        echo 'page';
    },
    'hints' => static function (): void {
        header('Referrer-Policy: no-referrer');
        push('/app.css');
        push('/avatar.png', private: true);
        echo json_encode(ServerPush\early_hints());
    },
    'own-function' => static function (): void {
        header('HTTP/1.1 201 Made');
        header('Link: </theirs.js>; rel=preload; as=script', false);
        push('/app.css');
        echo json_encode([headers_send(103), http_response_code()]);
    },
    'flush' => static function (): void {
        push('/app.css');
        echo json_encode(ServerPush\early_flush());
    },
    'nothing' => static function (): void {
        echo json_encode(iterator_to_array(ServerPush\links(), false)), json_encode(ServerPush\report()['early_hints']);
    },
    'exit' => static function (): void {
        push('/exit.css');
        ServerPush\early_hints();
        echo 'before';
        exit;
    },
    'exception' => static function (): void {
        push('/exception.css');
        throw new RuntimeException('meant to be');
    },
    'exception-after-hints' => static function (): void {
        push('/exception.css');
        ServerPush\early_hints();
        throw new RuntimeException('meant to be');
    },
    'finish' => static function (): void {
        push('/finish.css');
        echo 'page';
        frankenphp_finish_request();
        push('/late.css');
        echo 'late';
        file_put_contents(__DIR__ . '/finished', json_encode(ServerPush\early_hints()));
    },
    'own-name' => static function (): void {
        $name = $_GET['name'];
        push("/$name.css");
        ServerPush\early_hints();
        push("/$name.js");
        echo $name;
    },
    'learn' => static function (): void {
        // faster pages get no hints
        usleep(12_000);
        $name = strstr($_SERVER['HTTP_HOST'], '.', true);
        echo "<!doctype html><html><title>$name</title><link rel=\"stylesheet\" href=\"/$name.css\"></html>";
    },
    'learned' => static function (): void {
        echo json_encode(ServerPush\learned());
    },
    'mode' => static function () use ($is_worker): void {
        echo json_encode([PHP_SAPI, $is_worker]);
    },
];

$answer = static fn () => $kinds[explode('/', strtok($_SERVER['REQUEST_URI'], '?'))[1]]();
if ($is_worker) {
    while (frankenphp_handle_request($answer));
} else {
    $answer();
}
