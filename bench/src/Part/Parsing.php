<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Machine;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/** Link::parse() against Symfony's parser: the same field values become the same links, as objects. */
final class Parsing extends Part
{
    private const COUNTED_ROUNDS = 20;

    private const TIMED_ROUNDS = 200;

    private const PROCESSES = 10;

    public function tables(): iterable
    {
        $serverpush = $this->php('serverpush', 1)->run();
        $symfony = $this->php('symfony', 1)->run();
        if (self::links($serverpush) !== self::links($symfony)) {
            throw new Failure("the parsers disagree:\n$serverpush\n$symfony");
        }

        $fields = \count(file(Machine::root() . '/bench/fields.txt'));
        $instructions = $nanoseconds = [];
        for ($process = 0; $process < self::PROCESSES; $process++) {
            foreach (['serverpush', 'symfony'] as $parser) {
                $instructions[$parser] ??= $this->php($parser, self::COUNTED_ROUNDS)->instructions(1)
                    / self::COUNTED_ROUNDS / $fields;
                $nanoseconds[$parser] = min(
                    $nanoseconds[$parser] ?? INF,
                    $this->php($parser, self::TIMED_ROUNDS)->times(1)[0] / self::TIMED_ROUNDS / $fields,
                );
            }
        }

        $table = new Table("Reading a field, mean of $fields", [
            '',
            'Link::parse()',
            'HttpHeaderParser',
            'HttpHeaderParser : Link::parse()',
        ]);
        $limit = Limit::atLeast(8);
        foreach ([
            ['instructions', $instructions, $limit],
            ['nanoseconds', $nanoseconds, $limit->withMargin(1.5)],
        ] as [$unit, $figures, $limit]) {
            $ratio = $figures['symfony'] / $figures['serverpush'];
            $table->row([
                $unit,
                Format::count($figures['serverpush']),
                Format::count($figures['symfony']),
                Format::ratio($ratio),
            ], $ratio, $limit);
        }
        yield $table;
    }

    private function php(string $parser, int $rounds): PhpCgi
    {
        return new PhpCgi($this->machine, 'parse.php', [
            'BENCH_PARSER' => $parser,
            'BENCH_ROUNDS' => $rounds,
        ], [$this->machine->collector(), ...($parser === 'serverpush' ? [$this->machine->extension] : [])]);
    }

    /** @return list<array{string, string, array}> */
    private static function links(string $response): array
    {
        return json_decode(explode("\r\n\r\n", $response, 2)[1], true, flags: JSON_THROW_ON_ERROR);
    }
}
