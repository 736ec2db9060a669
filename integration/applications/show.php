<?php

/*
 * ./dev show applications [RUNS [crawl|browser]]: each application on each stack, crawled; a line for each says what
 * came of it. Then some of their pages in Chromium and Firefox, plain, declared, learned and without their resources:
 * docs/learned-applications.svg, and what docs/learned-hints.md and README.md say of them. Or one of these.
 */

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\NotInstalled;

require __DIR__ . '/../bootstrap.php';

/** @param list<string> $findings */
function complain(array $findings): bool
{
    foreach ($findings as $finding) {
        echo "    $finding\n";
    }

    return $findings === [];
}

function crawl(): bool
{
    $isRight = true;
    foreach (Applications::everywhere() as $title => [$application, $stack]) {
        try {
            $crawl = Crawl::of($application, $stack);
        } catch (NotInstalled $e) {
            echo "$title: going on without, {$e->getMessage()}\n";
            continue;
        }
        $findings = new Findings($crawl);
        ['totals' => $totals] = $crawl->learned;
        printf(
            "%-24s %3d visits, %2d public pages that block; %4d hints, %d of them outdated; by the server %d of %d"
                . " right; %.0f s\n",
            $title,
            \count($crawl->visits),
            $findings->blockedPages(),
            $findings->hints(),
            $findings->outdated(),
            $totals['right'] + $totals['would_be_right'],
            $totals['hinted'] + $totals['would_hint'],
            $crawl->seconds,
        );
        $isRight = complain([...$findings->aboutAnswers(), ...$findings->aboutHints()]) && $isRight;
    }

    return $isRight;
}

function browse(int $runs): bool
{
    $subjects = $measurements = [];
    foreach (Gain\Subject::all() as $subject) {
        $subjects[$subject->application->name()][] = $subject;
    }
    $isRight = true;
    try {
        foreach ($subjects as $name => $pages) {
            $start = microtime(true);
            $measurements[] = $measurement = Gain\Measurement::of($pages[0]->application, $pages, $runs);
            printf("%s: %d loads of each; %.0f s\n", $name, $runs, microtime(true) - $start);
            foreach ($measurement->loads as $loads) {
                [, $first] = $loads->firstPaint();
                [, $largest] = $loads->largestPaint();
                printf("%-60s first paint %5.0f ms, largest %5.0f ms\n", $loads->cell->title(), $first, $largest);
            }
            $isRight = complain($measurement->findings) && $isRight;
        }
    } catch (NotInstalled $e) {
        echo "going on without a picture: {$e->getMessage()}\n";

        return $isRight;
    }
    $report = new Gain\Report($measurements, $runs);
    echo implode("\n", $report->comparisons()), "\n";
    $report->write();
    foreach ([Gain\Report::PICTURE, ...Gain\Report::PAGES] as $file) {
        echo realpath($file), "\n";
    }

    return $isRight;
}

$runs = max(1, (int) ($argv[1] ?? 9));
$shows = ['crawl' => crawl(...), 'browser' => static fn () => browse($runs)];
if (isset($argv[2]) && !isset($shows[$argv[2]])) {
    fwrite(STDERR, "show applications knows no $argv[2]\n");
    exit(2);
}
$isRight = true;
foreach (isset($argv[2]) ? [$shows[$argv[2]]] : $shows as $show) {
    $isRight = $show() && $isRight;
}
exit((int) !$isRight);
