<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Command;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Machine;
use ServerPush\Bench\Table;

/** The scanner of pages without PHP: on usual ones beside memchr() looking for "<", then on ones made to hurt. */
final class Html extends Part
{
    public function tables(): iterable
    {
        $program = $this->machine->compile('html', [
            '-std=gnu11',
            '-I' . Machine::root(),
            Machine::root() . '/bench/html.c',
            ...glob(Machine::root() . '/src/html/*.c'),
            ...glob(Machine::root() . '/src/link/*.c'),
        ]);
        $usual = new Table('The scanner of HTML alone: the first 64 KB of usual pages', [
            '',
            'GB/s',
            'memchr() for "<", GB/s',
            'times as long as memchr()',
        ]);
        $hostile = new Table('Hostile pages of 1 MB, of which 64 KB are read', [
            'page of',
            'findings',
            'nanoseconds for a byte',
            'times what half of it needs',
        ]);
        foreach (explode("\n", trim(Command::run([$program]))) as $line) {
            [$name, $isHostile, $bytes, $findings, $whole, $half, $memchr] = array_map(
                static fn (string $cell): string|int => is_numeric($cell) ? (int) $cell : $cell,
                explode("\t", $line),
            );
            if ($isHostile) {
                $hostile->row(
                    [$name, Format::count($findings), Format::ratio($whole / $bytes), Format::ratio($whole / $half)],
                    $whole / $half,
                    Limit::atMost(2.2)->withMargin(1.5),
                );
            } else {
                $usual->row([
                    $name,
                    Format::ratio($bytes / $whole),
                    Format::ratio($bytes / $memchr),
                    Format::ratio($whole / $memchr),
                ], $whole / $memchr, Limit::atMost(5)->withMargin(1.5));
            }
        }
        yield $usual;
        yield $hostile;
    }
}
