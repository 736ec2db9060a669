<?php

/*
 * ./dev show [RUNS [waterfall|early|learned]]: Chromium loads the gallery without the extension and with it; what it saw
 * goes into docs/waterfall.svg. Then a page of its own, plain, with a 103 and with an early flush: docs/early-hints.svg
 * and docs/early-flush.svg. Then the gallery plain, declared and learned: docs/learned-hints.svg. Or one of these.
 */

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;

require __DIR__ . '/../bootstrap.php';

function tell(string $title, array $page): void
{
    printf("%-36s first paint %5.0f ms, load %5.0f ms\n", $title, $page['firstPaint'], $page['load']);
}

function keep(string $file, string $picture): void
{
    file_put_contents($file, $picture);
    echo realpath($file), "\n";
}

function showWaterfall(int $runs): void
{
    ['pages' => $pages, 'picture' => $picture] = Show::run($runs);
    foreach ($pages as $page) {
        tell($page['title'], $page);
    }
    keep(Show::FILE, $picture);
}

function showEarly(int $runs): void
{
    ['pages' => $pages, 'pictures' => $pictures] = EarlyShow::run($runs);
    array_map(tell(...), array_keys($pages), $pages);
    array_map(keep(...), EarlyShow::FILES, $pictures);
}

function showLearned(int $runs): void
{
    ['pages' => $pages, 'picture' => $picture] = LearnedShow::run($runs);
    foreach ($pages as $page) {
        tell($page['title'], $page);
    }
    foreach (LearnedShow::MOST as $name => $most) {
        $ratio = $pages['learned']['firstPaint'] / $pages[$name]['firstPaint'];
        printf("learned : %-26s %.3f, at most %.2f\n", $name, $ratio, $most);
    }
    keep(LearnedShow::FILE, $picture);
}

$runs = max(1, (int) ($argv[1] ?? 15));
$shows = ['waterfall' => showWaterfall(...), 'early' => showEarly(...), 'learned' => showLearned(...)];
if (isset($argv[2]) && !isset($shows[$argv[2]])) {
    fwrite(STDERR, "show knows no $argv[2]\n");
    exit(2);
}
foreach (isset($argv[2]) ? [$shows[$argv[2]]] : $shows as $show) {
    try {
        $show($runs);
    } catch (NotInstalled $e) {
        echo "going on without a picture: {$e->getMessage()}\n";
    } finally {
        Servers::stopAll();
    }
}
