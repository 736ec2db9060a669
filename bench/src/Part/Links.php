<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\FastCgiProcess;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Page;
use ServerPush\Bench\Table;

/**
 * What users have: whole requests for a small page, from a web server's FastCGI request to its answer, with opcache and
 * the settings as they are by default. Taken off: the same page without links and without the extension, so that what
 * the extension costs any request is in the figures of push().
 */
final class Links extends Part
{
    private const REQUESTS = 50;

    /** Of each page, in turn */
    private const TIMED_REQUESTS = 2_000;

    private const COUNTS = [1, 2, 10, 30];

    private const URLS = [
        'paths' => '/build/assets/style-%06d.css',
        'URLs of a CDN' => 'https://cdn.example.net/build/assets/style-%06d.css',
        'relative URLs' => 'build/assets/style-%06d.css',
        'paths, beside three fields of WordPress' => '/build/assets/style-%06d.css',
    ];

    public function tables(): iterable
    {
        [$without, $with] = $this->pages();
        $instructions = array_map(static fn (array $pages, FastCgiProcess $php): array =>
            $php->instructions($pages, self::REQUESTS), [$without, $with], $this->processes());
        yield $this->perLink('Instructions a link: whole requests, settings by default', $instructions, [
            'paths' => [1 => Limit::atMost(0.95), 10 => Limit::atMost(0.62), 30 => Limit::atMost(0.62)],
            'URLs of a CDN' => [10 => Limit::atMost(0.95)],
            'relative URLs' => [10 => Limit::atMost(0.95)],
        ]);
        yield $this->nothingDeclared(...array_column($instructions, 'plain'));
        yield $this->perLink('Nanoseconds of the processor a link: the same requests', $this->times($without, $with), []);
    }

    /** @return array{array<string, Page>, array<string, Page>} without the extension, and with it */
    private function pages(): array
    {
        $without = $with = ['plain' => Page::plain()];
        foreach (self::URLS as $kind => $pattern) {
            $plain = Page::plain(str_contains($kind, 'WordPress') ? Page::WORDPRESS : []);
            $without["$kind 0"] = $plain;
            foreach (self::COUNTS as $count) {
                $urls = array_map(static fn (int $i): string => sprintf($pattern, $i), range(0, $count - 1));
                $without["$kind $count"] = $plain->heading(...$urls);
                $with["$kind $count"] = $plain->pushing(...$urls);
            }
        }

        return [$without, $with];
    }

    /** @return array{FastCgiProcess, FastCgiProcess} */
    private function processes(): array
    {
        return [new FastCgiProcess($this->machine, []), new FastCgiProcess($this->machine, [$this->machine->extension])];
    }

    /**
     * All pages by one process, in turn: a machine is not as fast in one minute as in the next.
     *
     * @param array<string, Page> $without
     * @param array<string, Page> $with
     * @return list<array<string, float>> the median of how much longer each page takes than the one without links
     */
    private function times(array $without, array $with): array
    {
        $pages = [];
        foreach ([$without, $with] as $i => $all) {
            foreach ($all as $name => $page) {
                $pages["$i $name"] = $page;
            }
        }
        $times = $this->processes()[1]->times($pages, self::TIMED_REQUESTS);
        $plain = $times['0 plain'];
        $median = static function (string $name) use ($times, $plain): float {
            $more = array_map(static fn (int $a, int $b): int => $a - $b, $times[$name], $plain);
            sort($more);

            return $more[intdiv(\count($more), 2)];
        };
        $names = [array_keys($without), array_keys($with)];

        return array_map(
            static fn (int $i): array => array_combine(
                $names[$i],
                array_map(static fn (string $name): float => $median("$i $name"), $names[$i]),
            ),
            [0, 1],
        );
    }

    /**
     * @param array{array<string, float>, array<string, float>} $figures of whole requests
     * @param array<string, array<int, Limit>> $limits of push() against header(), by kind and number
     */
    private function perLink(string $title, array $figures, array $limits): Table
    {
        [$without, $with] = $figures;
        $table = new Table($title, ['links', 'push()', 'header()', 'push() : header()']);
        foreach (array_keys(self::URLS) as $kind) {
            foreach (self::COUNTS as $count) {
                $push = ($with["$kind $count"] - $without["$kind 0"]) / $count;
                $header = ($without["$kind $count"] - $without["$kind 0"]) / $count;
                $table->row(
                    ["$count $kind", Format::count($push), Format::count($header), Format::ratio($push / $header)],
                    $push / $header,
                    $limits[$kind][$count] ?? null,
                );
            }
        }

        return $table;
    }

    private function nothingDeclared(float $without, float $with): Table
    {
        $table = new Table('Instructions of such a request that declares nothing', [
            'without the extension',
            'with it',
            'difference',
        ]);
        $table->row(
            [Format::count($without), Format::count($with), Format::precise($with - $without)],
            $with - $without,
            Limit::atMost(60),
        );

        return $table;
    }
}
