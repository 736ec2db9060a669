<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

/**
 * What is trusted and what is corrected: a plain reading of docs/learned-hints.md, for LearnTableTest. One host; pages
 * and scripts are records of the same form; nothing is ever displaced.
 */
final class LearnModel
{
    private const DAY = 86400;
    private const EMPTY = [
        'looks' => [0, 0], 'candidates' => [], 'answers' => [], 'mean' => 0, 'clients' => [], 'day' => 0, 'quiet' => 0,
        'number' => 0, 'otherOwn' => false,
    ];

    /** @var array<string, array> what is known of each target */
    private array $urls = [];
    /** @var array<string, true> */
    private array $private = [];
    /** @var array<string, array> */
    private array $pages = [];
    /** @var array<string, array> */
    private array $scripts = [];
    private int $day = 0;
    private int $dayNumber = 0;

    /** @param callable(string): int $bitOf which of the 32 bits a page has in its script's record */
    public function __construct(private int $clients, private bool $signedIn, private $bitOf)
    {
    }

    /** @param array<string, array{blocking: bool, fetch: bool, image: bool, place: int, own: bool, late: bool}> $links */
    public function look(
        string $page,
        ?string $script,
        string $client,
        int $cookies,
        bool $complete,
        int $ms,
        int $now,
        array $links,
    ): void {
        if (intdiv($now, self::DAY) !== $this->day) {
            $this->day = intdiv($now, self::DAY);
            ++$this->dayNumber;
        }
        $links = array_filter($links, static fn (array $link) => !$link['image'] && !($link['fetch'] && $cookies));
        if (!$complete && !isset($this->pages[$page]) && $this->pages === []) {
            return;
        }
        foreach ($links as $href => $link) {
            if (!$this->seen((string) $href, $cookies ? null : $client, $complete && !$link['late'], $now)) {
                unset($links[$href]);
            }
        }
        if (isset($this->pages[$page]) || $complete) {
            $record = $this->pages[$page] ?? ['day' => $this->dayNumber] + self::EMPTY;
            $this->pages[$page] = $this->take($record, false, $page, $client, $cookies, $complete, $ms, $links);
            if ($script !== null && (isset($this->scripts[$script]) || $complete)) {
                $record = $this->scripts[$script] ?? ['day' => $this->dayNumber] + self::EMPTY;
                $this->scripts[$script] = $this->take($record, true, $page, $client, $cookies, $complete, $ms, $links);
            }
        }
    }

    public function navigation(string $page, ?string $script, bool $isPage): void
    {
        if (isset($this->pages[$page])) {
            $this->answer($this->pages[$page], $isPage);
        }
        if ($script !== null && isset($this->scripts[$script])) {
            $this->answer($this->scripts[$script], $isPage);
        }
    }

    public function makePrivate(string $href): void
    {
        $this->private[$href] = true;
    }

    /** As the driver's `find` writes it */
    public function find(string $page, ?string $script, int $cookies, int $now): string
    {
        if ($this->pages === [] && $this->private === []) {
            return 'unknown host; 1 0 0';
        }
        $record = $this->pages[$page] ?? null;
        $byScript = false;
        $found = [];
        if ($record !== null && $this->decides($record, $cookies) !== null) {
            $reason = $this->give($record, false, $cookies, $now, $found);
        } else {
            $reason = $record === null ? 'unknown page' : 'too few looks';
            $objection = $record === null ? 'hinted' : $this->objection($record);
            $other = $script === null ? null : $this->scripts[$script] ?? null;
            if ($objection !== 'hinted') {
                $reason = $objection;
            } elseif ($other !== null && $this->decides($other, $cookies) !== null) {
                $given = $this->give($other, true, $cookies, $now, $found);
                if ($found !== [] && $record !== null && !$this->coversOwn($record, $found)) {
                    [$given, $found] = ['hints of its own', []];
                }
                $byScript = $found !== [];
                $reason = \in_array($given, ['nothing to hint', 'not on each response'], true) ? $reason : $given;
            }
        }
        $look = $found !== [] || $record === null || $this->hasNews($record);

        return rtrim(sprintf('%s; %d %d 0 %s', $reason, $look, $byScript, implode(' ', $found)));
    }

    private function seen(string $href, ?string $client, bool $make, int $now): bool
    {
        if (!isset($this->urls[$href])) {
            if (!$make) {
                return false;
            }
            $this->urls[$href] = ['last' => $now, 'dead' => false, 'missedBy' => null, 'clients' => [],
                'day' => $this->dayNumber];
        }
        $url = &$this->urls[$href];
        $this->beginDay($url);
        if ($client !== null && \count($url['clients']) < $this->clients) {
            $url['clients'][$client] = true;
        }
        $url['dead'] = false;
        $url['missedBy'] = null;
        // to the minute
        $url['last'] = $now - $url['last'] >= 60 ? $now : $url['last'];

        return true;
    }

    private function beginDay(array &$url): void
    {
        if ($url['day'] !== $this->dayNumber) {
            $url['day'] = $this->dayNumber;
            $url['missedBy'] = null;
            $url['clients'] = \count($url['clients']) < $this->clients ? [] : $url['clients'];
        }
    }

    private function missed(string $href, string $client): void
    {
        $url = &$this->urls[$href];
        if ($url['dead']) {
            return;
        }
        $this->beginDay($url);
        $url['missedBy'] ??= $client;
        $url['dead'] = $url['missedBy'] !== $client;
    }

    private function answer(array &$record, bool $isPage): void
    {
        array_unshift($record['answers'], $isPage);
        $record['answers'] = \array_slice($record['answers'], 0, 32);
        ++$record['number'];
    }

    private function take(
        array $record,
        bool $isScript,
        string $page,
        string $client,
        int $kind,
        bool $complete,
        int $ms,
        array $links,
    ): array {
        $this->answer($record, true);
        if ($record['day'] !== $this->dayNumber) {
            $record['day'] = $this->dayNumber;
            $record['clients'] = \count($record['clients']) < $this->clients ? [] : $record['clients'];
            foreach ($record['candidates'] as &$candidate) {
                foreach ([0, 1] as $each) {
                    $candidate['client'][$each] = $candidate['second'][$each] ? $candidate['client'][$each] : null;
                }
            }
            unset($candidate);
        }
        if (!$complete) {
            return $record;
        }
        $record['mean'] = array_sum($record['looks']) === 0 ? $ms * 16
            : $record['mean'] - intdiv($record['mean'], 8) + intdiv($ms * 16, 8);
        ++$record['looks'][$kind];
        $news = false;
        if (\count($record['clients']) < $this->clients && !isset($record['clients'][$client])) {
            $record['clients'][$client] = true;
            $news = true;
        }
        foreach ($record['candidates'] as $href => &$candidate) {
            $wasThere = ($candidate['bits'][$kind][0] ?? 0) === 1;
            if (isset($links[$href])) {
                $news = $news || !$wasThere;
                $this->had($record, $candidate, $links[$href], $isScript, $page, $client, $kind);
                continue;
            }
            $candidate['own'] = false;
            if (!$isScript && $candidate['place'] >= 48) {
                continue;
            }
            $news = $news || $wasThere;
            if ($candidate['bits'][$kind] !== []) {
                array_unshift($candidate['bits'][$kind], 0);
            }
            if (!$isScript && $candidate['steady'][$kind]) {
                $this->missed((string) $href, $client);
            }
        }
        unset($candidate);
        foreach ($links as $href => $link) {
            if (!isset($record['candidates'][$href]) && !$link['late'] && (!$isScript || $link['blocking'])) {
                $candidate = ['bits' => [[], []], 'client' => [null, null], 'second' => [false, false],
                    'steady' => [false, false], 'pages' => []];
                $this->had($record, $candidate, $link, $isScript, $page, $client, $kind);
                $record['candidates'][$href] = $candidate;
                $news = true;
            }
        }
        foreach ($record['candidates'] as $href => $candidate) {
            $bits = [...\array_slice($candidate['bits'][0], 0, 16), ...\array_slice($candidate['bits'][1], 0, 16)];
            if (array_sum($bits) === 0) {
                unset($record['candidates'][$href]);
            }
        }
        $record['quiet'] = $news ? 0 : $record['quiet'] + 1;

        return $record;
    }

    private function had(
        array $record,
        array &$candidate,
        array $link,
        bool $isScript,
        string $page,
        string $client,
        int $kind,
    ): void {
        array_unshift($candidate['bits'][$kind], 1);
        $candidate['client'][$kind] ??= $client;
        $candidate['second'][$kind] = $candidate['second'][$kind] || $candidate['client'][$kind] !== $client;
        $candidate = ['own' => $link['own']] + $candidate;
        if (!$link['late']) {
            $candidate = ['blocking' => $link['blocking'], 'place' => $link['place']] + $candidate;
        }
        if (!$isScript) {
            // a late script that lies far down may not be seen next time
            $candidate['steady'][$kind] = (!$link['late'] || $link['place'] < 48)
                && $this->isSteady($record, $candidate, false, $kind);
        } elseif (!$link['late']) {
            $candidate['pages'][($this->bitOf)($page)] = true;
        }
    }

    private function decides(array $record, int $kind): ?int
    {
        if ($record['looks'][$kind] >= 3) {
            return $kind;
        }

        return $record['looks'][1 - $kind] >= 3 ? 1 - $kind : null;
    }

    private function isSteady(array $record, array $candidate, bool $isScript, int $kind): bool
    {
        $bits = \array_slice($candidate['bits'][$kind], 0, 16);
        $looks = $isScript ? min(16, $record['looks'][$kind]) : \count($bits);
        if ($isScript && (!$candidate['blocking'] || \count($candidate['pages']) < 8)) {
            return false;
        }

        return \array_slice($bits, 0, 3) === [1, 1, 1] && $candidate['second'][$kind]
            && $looks - array_sum($bits) <= ($isScript ? 1 : 2);
    }

    private function objection(array $record): string
    {
        $others = \count(array_filter($record['answers'], static fn (bool $isPage) => !$isPage));

        return $others > 2 ? 'answers that are no pages' : ($record['mean'] < 160 ? 'fast page' : 'hinted');
    }

    private function give(array $record, bool $isScript, int $kind, int $now, array &$found): string
    {
        $order = ['nothing to hint', 'not on each response', 'not public', 'outdated', 'hinted'];
        $objection = $this->objection($record);
        $decides = $this->decides($record, $kind);
        $nearest = 0;
        if ($objection !== 'hinted') {
            return $objection;
        }
        foreach ($record['candidates'] as $href => $candidate) {
            $judgement = $this->judge($record, (string) $href, $candidate, $isScript, $kind, $decides, $now);
            $nearest = max($nearest, array_search($judgement, $order, true));
            if ($judgement === 'hinted') {
                $found[] = (string) $href;
            }
        }
        if ($found !== [] && !$this->coversOwn($record, $found)) {
            $found = [];

            return 'hints of its own';
        }

        return $order[$nearest];
    }

    private function judge(
        array $record,
        string $href,
        array $candidate,
        bool $isScript,
        int $kind,
        int $decides,
        int $now,
    ): string {
        $url = $this->urls[$href];
        // where the other kind decides, the few looks of this one must have had it, too
        $own = $decides === $kind ? 0 : $record['looks'][$kind];
        if (
            !$this->isSteady($record, $candidate, $isScript, $decides)
            || array_sum(\array_slice($candidate['bits'][$kind], 0, $own)) !== $own
        ) {
            return 'not on each response';
        }
        if (\count($url['clients']) < $this->clients && !($this->signedIn && $kind === 1 && $decides === 1)) {
            return 'not public';
        }

        return $url['dead'] || isset($this->private[$href]) || $now - $url['last'] > self::DAY ? 'outdated' : 'hinted';
    }

    private function coversOwn(array $record, array $found): bool
    {
        foreach ($record['candidates'] as $href => $candidate) {
            if ($candidate['own'] && !\in_array((string) $href, $found, true)) {
                return false;
            }
        }

        return true;
    }

    private function hasNews(array $record): bool
    {
        foreach (array_keys($record['candidates']) as $href) {
            if ($this->urls[$href]['dead']) {
                return true;
            }
        }

        return $record['quiet'] < 8 || $record['number'] % 256 % 16 === 0;
    }
}
