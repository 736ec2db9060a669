<?php

/*
 * A request that declares the links from BENCH_FROM on, BENCH_LINKS of them, with serverpush.cache_aware as BENCH_AWARE
 * says. It is measured from here to the end of the request, unless it is one of the first BENCH_WARM_UP of the process.
 */

declare(strict_types=1);

require __DIR__ . '/links.php';

$from = (int) getenv('BENCH_FROM');
$urls = array_slice(urls($from + (int) getenv('BENCH_LINKS')), $from);
ini_set('serverpush.cache_aware', getenv('BENCH_AWARE'));
// a budget that holds them all: that the cookie counts against it costs, too
ini_set('serverpush.header_budget', '8K');

bench_start((int) getenv('BENCH_WARM_UP'));
foreach ($urls as $href) {
    push($href);
}
echo "body\n";
