<?php

/*
 * The gallery's first page: its head leaves at once, its body when a test makes the file that the query names, or after
 * as many milliseconds as the query says.
 */

declare(strict_types=1);

$waitFor = dirname(__DIR__, 2) . '/' . basename($_GET['for'] ?? '-');
$_SERVER['REQUEST_URI'] = '/';

ob_start();
require __DIR__ . '/../index.php';
$page = ob_get_clean();

header('X-Accel-Buffering: no'); // nginx would wait for more
echo "\n"; // most servers wait for a first byte of the body
flush();

usleep(1000 * (int) ($_GET['milliseconds'] ?? 0));
for ($tries = 0; isset($_GET['for']) && !file_exists($waitFor) && $tries < 4000; $tries++) {
    usleep(5000);
    clearstatcache();
}
echo $page;
