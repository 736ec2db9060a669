<?php

/*
 * ./dev show [RUNS]: Chromium loads the gallery without the extension and with it; what it saw goes into
 * docs/waterfall.svg. Then a page of its own, plain, with a 103 and with an early flush: docs/early-hints.svg and
 * docs/early-flush.svg.
 */

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Servers;

require __DIR__ . '/../bootstrap.php';

function tell(string $title, array $page): void
{
    printf("%-22s first paint %5.0f ms, load %5.0f ms\n", $title, $page['firstPaint'], $page['load']);
}

$runs = max(1, (int) ($argv[1] ?? 15));
['pages' => $pages, 'picture' => $picture] = Show::run($runs);
Servers::stopAll();
file_put_contents(Show::FILE, $picture);
foreach ($pages as $page) {
    tell($page['title'], $page);
}
echo realpath(Show::FILE), "\n";

['pages' => $pages, 'pictures' => $pictures] = EarlyShow::run($runs);
Servers::stopAll();
array_map(tell(...), array_keys($pages), $pages);
foreach ($pictures as $i => $picture) {
    file_put_contents(EarlyShow::FILES[$i], $picture);
    echo realpath(EarlyShow::FILES[$i]), "\n";
}
