<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/**
 * Links on a response object of Symfony: put there by hand, by push_to(), by a LinkSet that is made, filled and applied.
 * The response itself and the walk over the URLs are taken off.
 */
final class Responding extends Part
{
    private const VARIANTS = ['set', 'push_to', 'applyTo'];

    private const ROUNDS = 50;

    private const PROCESSES = 10;

    /** Of each variant against setting by hand, with ten links; of push_to(), with a hundred against ten */
    private const LIMITS = ['push_to' => 2.0, 'applyTo' => 0.6];

    private const GROWTH = 1.2;

    public function tables(): iterable
    {
        $this->verify();
        yield $this->table('Instructions per link on a Symfony response', $this->instructions(...), 1, 1.0);
        yield $this->table('Nanoseconds per link on a Symfony response', $this->nanoseconds(...), self::PROCESSES, 1.5);
    }

    /** @param \Closure(string, int): float $measure of a variant with so many links, a whole round */
    private function table(string $title, \Closure $measure, int $processes, float $margin): Table
    {
        $figures = [];
        foreach ([10, 100] as $links) {
            $rounds = array_fill_keys(['nothing', ...self::VARIANTS], INF);
            for ($process = 0; $process < $processes; $process++) {
                foreach ($rounds as $variant => $shortest) {
                    $rounds[$variant] = min($shortest, $measure($variant, $links));
                }
            }
            foreach (self::VARIANTS as $variant) {
                $figures[$variant][$links] = ($rounds[$variant] - $rounds['nothing']) / $links;
            }
        }
        $table = new Table($title, ['', '10 links', '100 links', '100 : 10', '10 links : headers->set()']);
        foreach ($figures as $variant => $of) {
            $growth = $of[100] / $of[10];
            $ratio = $of[10] / $figures['set'][10];
            $cells = [$variant, Format::count($of[10]), Format::count($of[100]), Format::ratio($growth), Format::ratio($ratio)];
            $limit = self::LIMITS[$variant] ?? null;
            $table->row($cells, $ratio, $limit === null ? null : Limit::atMost($limit)->withMargin($margin));
        }
        $growth = $figures['push_to'][100] / $figures['push_to'][10];
        $table->row(
            ['push_to, 100 : 10', '', '', Format::ratio($growth), ''],
            $growth,
            Limit::atMost(self::GROWTH)->withMargin($margin),
        );

        return $table;
    }

    private function instructions(string $variant, int $links): float
    {
        return $this->php($variant, $links)->instructions(1) / self::ROUNDS;
    }

    private function nanoseconds(string $variant, int $links): float
    {
        return $this->php($variant, $links)->times(1)[0] / self::ROUNDS;
    }

    private function php(string $variant, int $links): PhpCgi
    {
        return new PhpCgi($this->machine, 'respond.php', [
            'BENCH_VARIANT' => $variant,
            'BENCH_LINKS' => $links,
            'BENCH_ROUNDS' => self::ROUNDS,
        ], [$this->machine->collector(), $this->machine->extension]);
    }

    /** All variants are to put the same values there. */
    private function verify(): void
    {
        $expected = null;
        foreach (self::VARIANTS as $variant) {
            $values = explode("\r\n\r\n", $this->php($variant, 10)->run(), 2)[1];
            $expected ??= $values;
            if ($values !== $expected || \count(json_decode($values, true, flags: JSON_THROW_ON_ERROR)) !== 10) {
                throw new Failure("$variant puts other values onto the response:\n$values\n$expected");
            }
        }
    }
}
