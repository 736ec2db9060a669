<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Command;
use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/**
 * What a link costs from its declaration to the end of the request, for push(), header() and WebLink. Taken off: what a
 * request does that has the same URLs, and the same code loaded, but declares nothing; and the SAPI's own send_headers.
 */
final class Declaring extends Part
{
    private const VARIANTS = ['push', 'header', 'weblink'];

    /** A WebLink provider copies its list for every link that it takes: here that takes minutes. */
    private const TOO_MANY_FOR_WEBLINK = 100_000;

    /**
     * How many requests are timed in one process, by the number of links. The engine keeps memory from one request to
     * the next, as much as the last ones needed: after some ten requests of a kind the system maps no more.
     */
    private const REQUESTS = [10 => 500, 100 => 500, 10_000 => 50, 100_000 => 20];

    private const TIMED_ROUNDS = 5;

    private const LINK_PATTERN = '~</build/assets/style-\d{6}\.css>; rel="?preload"?; as="?style"?(?=[,\r])~';

    private const PROFILED_FUNCTIONS = 25;

    public function tables(): iterable
    {
        $this->verify();
        $sizes = array_keys(self::REQUESTS);
        $figures = [];
        foreach ($this->quick ? \array_slice($sizes, 0, -1) : $sizes as $links) {
            $figures[$links] = $this->perLink($links, $this->instructions(...));
        }
        yield $this->table('Instructions per link', $figures, [
            10 => Limit::atMost(0.9),
            100 => Limit::atMost(0.65),
            10_000 => Limit::atMost(0.65),
            100_000 => Limit::atMost(0.65),
        ], Limit::atMost(1.1));

        $figures = [];
        foreach ($sizes as $links) {
            $figures[$links] = $this->perLink($links, $this->nanoseconds(...), self::TIMED_ROUNDS);
        }
        yield $this->table('Nanoseconds per link', $figures, [], Limit::atMost(2.0)->withMargin(1.5));
    }

    /** Where push() and its header phase spend their instructions, with all else taken off */
    public function profile(): Table
    {
        $links = 10_000;
        $functions = $this->functions($links, false);
        foreach ($this->functions($links, true) as $function => $instructions) {
            $functions[$function] = ($functions[$function] ?? 0) - $instructions;
        }
        arsort($functions);
        $table = new Table('push(), instructions per link by function, ' . Format::count($links) . ' links', [
            'function',
            'instructions',
        ]);
        foreach (\array_slice($functions, 0, self::PROFILED_FUNCTIONS) as $function => $instructions) {
            $table->row([$function, Format::precise($instructions / $links)]);
        }

        return $table;
    }

    /** @return array<string, int> instructions by function, what it calls not included */
    private function functions(int $links, bool $baseline): array
    {
        $this->instructions('push', $links, $baseline);
        $counts = $this->machine->file('callgrind.out');
        $annotated = Command::run(['callgrind_annotate', '--auto=no', '--threshold=100', $counts]);
        // "1,400,257 (13.32%)  file:function [object]", once for each file from which something was inlined
        preg_match_all('/^ *([\d,]+) \([ \d.]+%\)  .*:(\S+)/m', $annotated, $lines, PREG_SET_ORDER);
        $functions = [];
        foreach ($lines as [, $instructions, $function]) {
            $functions[$function] = ($functions[$function] ?? 0) + (int) str_replace(',', '', $instructions);
        }

        return $functions;
    }

    /**
     * @param array<int, array<string, ?float>> $figures by number of links and variant
     * @param array<int, Limit> $limits of push() against header(), by number of links
     * @param Limit $growth of push() for the greatest number of links against push() for 100
     */
    private function table(string $title, array $figures, array $limits, Limit $growth): Table
    {
        $table = new Table($title, ['links', 'push()', 'header()', 'WebLink', 'push() : header()', 'push() : WebLink']);
        foreach ($figures as $links => $of) {
            $ratio = $of['push'] / $of['header'];
            $table->row([
                Format::count($links),
                ...array_map(Format::count(...), array_values($of)),
                Format::ratio($ratio),
                Format::ratio($of['weblink'] === null ? null : $of['push'] / $of['weblink']),
            ], $ratio, $limits[$links] ?? null);
        }
        $most = array_key_last($figures);
        $ratio = $figures[$most]['push'] / $figures[100]['push'];
        $table->row([Format::count($most) . ' : 100', Format::ratio($ratio), '', '', '', ''], $ratio, $growth);

        return $table;
    }

    /**
     * @param \Closure(string, int, bool): int $measure
     * @return array<string, ?float> by variant, null for what is not measured
     */
    private function perLink(int $links, \Closure $measure, int $rounds = 1): array
    {
        $variants = array_filter(
            self::VARIANTS,
            static fn (string $variant): bool => $variant !== 'weblink' || $links < self::TOO_MANY_FOR_WEBLINK,
        );
        $all = $rest = array_fill_keys($variants, INF);
        for ($round = 0; $round < $rounds; $round++) {
            foreach ($variants as $variant) {
                $all[$variant] = min($all[$variant], $measure($variant, $links, false));
                $rest[$variant] = min($rest[$variant], $measure($variant, $links, true));
            }
        }
        $figures = array_fill_keys(self::VARIANTS, null);
        foreach ($variants as $variant) {
            $figures[$variant] = ($all[$variant] - $rest[$variant]) / $links;
        }

        return $figures;
    }

    /** The second request of a process: what PHP does once in its life is over. */
    private function instructions(string $variant, int $links, bool $baseline): int
    {
        return $this->php($variant, $links, $baseline, warmUp: 1)->instructions(2);
    }

    /** The shortest: whatever else the machine does can only lengthen it. */
    private function nanoseconds(string $variant, int $links, bool $baseline): int
    {
        return min($this->php($variant, $links, $baseline)->times(self::REQUESTS[$links]));
    }

    private function php(string $variant, int $links, bool $baseline = false, int $warmUp = 0): PhpCgi
    {
        return new PhpCgi($this->machine, 'declare.php', [
            'BENCH_VARIANT' => $variant,
            'BENCH_LINKS' => $links,
            'BENCH_BASELINE' => $baseline ? 1 : '',
            'BENCH_WARM_UP' => $warmUp,
        ], [$this->machine->collector(), ...($variant === 'push' ? [$this->machine->extension] : [])]);
    }

    /** All variants are to say the same, however often they are asked: WebLink in one field, the others in one each. */
    private function verify(): void
    {
        foreach (self::VARIANTS as $variant) {
            foreach ([10, 100, 10_000] as $links) {
                $responses = $this->php($variant, $links)->run(2);
                $found = [
                    'fields' => preg_match_all('/^Link: /m', $responses),
                    'links' => preg_match_all(self::LINK_PATTERN, $responses),
                    'last link' => substr_count($responses, sprintf('-%06d.css>', $links - 1)),
                ];
                $expected = [
                    'fields' => 2 * ($variant === 'weblink' ? 1 : $links),
                    'links' => 2 * $links,
                    'last link' => 2,
                ];
                if ($found !== $expected) {
                    $begin = substr($responses, 0, 1000);
                    throw new Failure("$variant with $links links does not send them all:\n$begin");
                }
            }
        }
    }
}
