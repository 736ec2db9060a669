<?php

/*
 * ./dev show [RUNS]: Chromium loads the gallery without the extension and with it; what it saw goes into
 * docs/waterfall.svg
 */

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Servers;

require __DIR__ . '/../bootstrap.php';

['pages' => $pages, 'picture' => $picture] = Show::run(max(1, (int) ($argv[1] ?? 15)));
Servers::stopAll();
file_put_contents(Show::FILE, $picture);
foreach ($pages as $page) {
    printf("%-20s first paint %5.0f ms, load %5.0f ms\n", $page['title'], $page['firstPaint'], $page['load']);
}
echo realpath(Show::FILE), "\n";
