<?php

/*
 * BENCH_ROUNDS responses of Symfony, one after the other, each with BENCH_LINKS links put onto it in the way of
 * BENCH_VARIANT; the variant `nothing` puts none. Prints the links of the last one.
 */

declare(strict_types=1);

use Symfony\Component\HttpFoundation\Response;

require __DIR__ . '/../vendor/autoload.php';
require __DIR__ . '/links.php';

$urls = urls((int) getenv('BENCH_LINKS'));
$put = require __DIR__ . '/respond/' . getenv('BENCH_VARIANT') . '.php';
$rounds = (int) getenv('BENCH_ROUNDS');

// The first one loads classes.
$put(new Response(), $urls);
bench_start();
for ($round = 0; $round < $rounds; $round++) {
    $response = new Response();
    $put($response, $urls);
}
bench_stop();
echo json_encode($response->headers->all('Link'), JSON_UNESCAPED_SLASHES);
