<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Machine;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/**
 * What cache awareness adds to a request with fifty links, from the first declaration to the end of the request without
 * the SAPI's own send_headers: reading the cookie, a digest for each link, and the cookie for the next visit.
 */
final class CacheAware extends Part
{
    private const LINKS = 50;

    private const REQUESTS = 500;

    private const TIMED_ROUNDS = 5;

    private const COUNTED = 10;

    /** What the visit before declared: the first of its links */
    private const BEFORE = ['half of them known' => 25, 'all known' => 0];

    public function tables(): iterable
    {
        $runs = ['off' => $this->run('off', null), 'a first visit' => $this->run('nopush', null)];
        foreach (self::BEFORE as $name => $from) {
            $runs[$name] = $this->run('nopush', $this->cookie($from));
        }
        $runs['all known, skipped'] = $this->run('skip', $this->cookie(0));
        $this->verify($runs);

        $times = array_fill_keys(array_keys($runs), INF);
        for ($round = 0; $round < self::TIMED_ROUNDS; $round++) {
            foreach ($runs as $name => $input) {
                $times[$name] = min($times[$name], ...$this->php($input)->times(self::REQUESTS));
            }
        }
        $table = new Table('Cache awareness, a request with ' . self::LINKS . ' links', [
            'serverpush.cache_aware',
            'instructions',
            'instructions : off',
            'microseconds',
            'microseconds : off',
            'microseconds more',
        ]);
        $counts = array_map($this->instructions(...), $runs);
        foreach (array_keys($runs) as $name) {
            $more = ($times[$name] - $times['off']) / 1000;
            $table->row([
                $name,
                Format::count($counts[$name]),
                Format::ratio($counts[$name] / $counts['off']),
                Format::precise($times[$name] / 1000),
                Format::ratio($times[$name] / $times['off']),
                $name === 'off' ? '' : Format::precise($more),
            ], $more, $name === 'off' ? null : Limit::atMost(20)->withMargin(2));
        }
        yield $table;
    }

    /** @return array<string, string|int> the environment */
    private function run(string $aware, ?string $cookie, int $from = 0): array
    {
        return [
            'BENCH_AWARE' => $aware,
            'BENCH_FROM' => $from,
            'BENCH_LINKS' => self::LINKS,
            // As a server calls it: what has no method is no GET.
            'REQUEST_METHOD' => 'GET',
            'REDIRECT_STATUS' => '200',
            'SCRIPT_FILENAME' => Machine::root() . '/bench/scripts/cache_aware.php',
        ] + ($cookie === null ? [] : ['HTTP_COOKIE' => "session=0123456789abcdef; serverpush=$cookie; theme=dark"]);
    }

    /** The cookie of a client that was sent the links from this one on */
    private function cookie(int $from): string
    {
        $response = $this->php($this->run('nopush', null, $from))->run();
        if (!preg_match('/^Set-Cookie: serverpush=([\w-]+);/m', $response, $match)) {
            throw new Failure("no cookie in the response:\n" . substr($response, 0, 1000));
        }

        return $match[1];
    }

    /**
     * The mean of some requests. That of the last one in a process goes on to the end of that process: it is taken off.
     *
     * @param array<string, string|int> $input
     */
    private function instructions(array $input): float
    {
        $php = $this->php($input, warmUp: 1);

        return ($php->instructions(2 + self::COUNTED) - $php->instructions(2)) / self::COUNTED;
    }

    /** @param array<string, array<string, string|int>> $runs */
    private function verify(array $runs): void
    {
        $found = [];
        foreach ($runs as $name => $input) {
            $response = $this->php($input)->run();
            $found[$name] = [
                preg_match_all('/^Link: .*; rel=preload; as=style(?! *; nopush)/m', $response),
                preg_match_all('/^Link: .*; nopush\r$/m', $response),
                preg_match_all('/^Set-Cookie: /m', $response),
            ];
        }
        $expected = [
            'off' => [50, 0, 0],
            'a first visit' => [50, 0, 1],
            'half of them known' => [25, 25, 1],
            'all known' => [0, 50, 0],
            'all known, skipped' => [0, 0, 0],
        ];
        if ($found !== $expected) {
            throw new Failure('not what the cookie should make of the links: ' . json_encode($found));
        }
    }

    /** @param array<string, string|int> $input */
    private function php(array $input, int $warmUp = 0): PhpCgi
    {
        return new PhpCgi(
            $this->machine,
            'cache_aware.php',
            $input + ['BENCH_WARM_UP' => $warmUp],
            [$this->machine->collector(), $this->machine->extension],
        );
    }
}
