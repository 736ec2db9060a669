<?php

/*
 * ./dev show applications: each application on each stack, crawled; a line for each says what came of it
 */

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\NotInstalled;

require __DIR__ . '/../bootstrap.php';

$failed = false;
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
        "%-24s %3d visits, %2d public pages that block; %4d hints, %d of them outdated; by the server %d of %d right;"
            . " %.0f s\n",
        $title,
        \count($crawl->visits),
        $findings->blockedPages(),
        $findings->hints(),
        $findings->outdated(),
        $totals['right'] + $totals['would_be_right'],
        $totals['hinted'] + $totals['would_hint'],
        $crawl->seconds,
    );
    foreach ([...$findings->aboutAnswers(), ...$findings->aboutHints()] as $finding) {
        $failed = true;
        echo "    $finding\n";
    }
}
exit((int) $failed);
