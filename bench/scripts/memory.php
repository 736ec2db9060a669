<?php

/* What BENCH_LINKS links, declared in the way of BENCH_VARIANT, occupy beside the URLs that the caller holds. */

declare(strict_types=1);

require __DIR__ . '/links.php';

$urls = urls((int) getenv('BENCH_LINKS'));
$declare = require __DIR__ . '/declare/' . getenv('BENCH_VARIANT') . '.php';

$before = memory_get_usage();
$declare($urls);
$declared = memory_get_usage();
memory_reset_peak_usage();
// The first byte of the body: the header phase is over when it is out.
echo "\n";
$peak = memory_get_peak_usage();
echo json_encode(['declared' => $declared - $before, 'peak' => $peak - $before]);
