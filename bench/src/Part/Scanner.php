<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Command;
use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Machine;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/** The scanner without PHP on usual fields, then it and Link::parse() on one field of 1 MB that is made to hurt. */
final class Scanner extends Part
{
    private const COPIES_OF_FIELDS = 2000;

    private const HOSTILE_BYTES = 1_000_000;

    private const TIMED_PARSES = 5;

    private const ROUNDS = 3;

    public function tables(): iterable
    {
        $scanner = $this->machine->compile('scanner', [
            '-I' . Machine::root(),
            Machine::root() . '/bench/scanner.c',
            Machine::root() . '/src/link/link_scanner.c',
        ]);
        yield $this->throughput($scanner);
        yield $this->hostile($scanner);
    }

    private function throughput(string $scanner): Table
    {
        $fields = file_get_contents(Machine::root() . '/bench/fields.txt');
        $file = $this->write('fields', str_repeat($fields, self::COPIES_OF_FIELDS));
        [[$bytes, $tokens, $nanoseconds]] = self::scan($scanner, [$file]);
        // Every link begins with < and has parameters.
        if ($tokens < 2 * substr_count($fields, '<') * self::COPIES_OF_FIELDS) {
            throw new Failure("the scanner finds only $tokens targets and parameters in $file");
        }

        $table = new Table('The scanner alone, usual fields', ['', 'MB/s']);
        $megabytesPerSecond = $bytes / $nanoseconds * 1000;
        $table->row(
            [Format::count($bytes) . ' bytes', Format::count($megabytesPerSecond)],
            $megabytesPerSecond,
            Limit::atLeast(200)->onlyReported(),
        );

        return $table;
    }

    private function hostile(string $scanner): Table
    {
        $table = new Table('Hostile fields: milliseconds for 1 MB, and how many times what 0.5 MB needs', [
            'field',
            'scanner, ms',
            'times',
            'Link::parse(), ms',
            'times',
            'times, instructions',
        ]);
        foreach (self::hostileFields(self::HOSTILE_BYTES) as $name => $whole) {
            $files = [
                $this->write('hostile-half', self::hostileFields(self::HOSTILE_BYTES / 2)[$name]),
                $this->write('hostile', $whole),
            ];
            $scanned = array_column(self::scan($scanner, $files), 2);
            $parsed = $this->leastTimes($files);
            $counted = array_map(fn (string $file): int => $this->parse($file)->instructions(1), $files);
            $ratio = $counted[1] / $counted[0];
            $table->row([
                $name,
                Format::precise($scanned[1] / 1e6),
                Format::ratio($scanned[1] / $scanned[0]),
                Format::precise($parsed[1] / 1e6),
                Format::ratio($parsed[1] / $parsed[0]),
                Format::ratio($ratio),
            ], $ratio, Limit::atMost(2.2));
        }

        return $table;
    }

    /**
     * @param list<string> $files
     * @return list<list<int>> of each: bytes, tokens, nanoseconds
     */
    private static function scan(string $scanner, array $files): array
    {
        return array_map(
            static fn (string $line): array => array_map(\intval(...), explode(' ', $line)),
            explode("\n", trim(Command::run([$scanner, ...$files]))),
        );
    }

    /**
     * @param list<string> $files
     * @return list<int> the nanoseconds that Link::parse() takes for each
     */
    private function leastTimes(array $files): array
    {
        $least = [];
        for ($round = 0; $round < self::ROUNDS; $round++) {
            foreach ($files as $i => $file) {
                $least[$i] = min($least[$i] ?? PHP_INT_MAX, ...$this->parse($file)->times(self::TIMED_PARSES));
            }
        }

        return $least;
    }

    private function parse(string $file): PhpCgi
    {
        return new PhpCgi($this->machine, 'parse_file.php', ['BENCH_FIELD' => $file], [
            $this->machine->collector(),
            $this->machine->extension,
        ]);
    }

    /** @return array<string, string> by what they are made of */
    private static function hostileFields(int $bytes): array
    {
        // The number of parameters grows with the size; each takes 100 bytes.
        $parameters = $names = '';
        for ($i = 0; $i < $bytes / 100; $i++) {
            $parameters .= '; ' . str_pad("p$i=", 98, 'v');
            $names .= '; ' . str_pad('p=', 98, 'v');
        }
        $fill = static fn (string $begin, string $of): string =>
            $begin . str_repeat($of, intdiv($bytes - \strlen($begin), \strlen($of)));

        return [
            '`<<<`' => $fill('', '<'),
            '`;;;`' => $fill('<a>', ';'),
            'a quote without end' => $fill('<a>; rel="', 'v'),
            'a quote of backslashes without end' => $fill('<a>; rel="', '\\'),
            'quotes without end' => $fill('', '<a>; rel="'),
            '10,000 parameters' => '<a>; rel=preload' . $parameters,
            'one parameter 10,000 times' => '<a>; rel=preload' . $names,
            'links' => $fill('', '<a>; rel=b,'),
            'relation types' => $fill('<a>; as=style; rel="', 'b '),
            'parameters and relation types' => $fill(
                '<a>' . substr($parameters, 0, intdiv($bytes, 200) * 100) . '; rel="',
                'b ',
            ),
        ];
    }

    private function write(string $name, string $text): string
    {
        file_put_contents($this->machine->file($name), $text);

        return $this->machine->file($name);
    }
}
