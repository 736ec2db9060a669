<?php

/*
 * A request that declares BENCH_LINKS links in the way of BENCH_VARIANT, or, as its BENCH_BASELINE, does all the rest.
 * It is measured from here to the end of the request, unless it is one of the first BENCH_WARM_UP of the process.
 */

declare(strict_types=1);

require __DIR__ . '/links.php';

$urls = urls((int) getenv('BENCH_LINKS'));
$declare = require __DIR__ . '/declare/' . getenv('BENCH_VARIANT') . '.php';
$walk = static function (array $urls): void {
    foreach ($urls as $href) {
    }
};
$measured = getenv('BENCH_BASELINE') ? $walk : $declare;

bench_start((int) getenv('BENCH_WARM_UP'));
$measured($urls);
echo "body\n";
