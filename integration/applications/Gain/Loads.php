<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

/** How Chromium loaded one cell, each time: times are milliseconds */
final readonly class Loads
{
    /**
     * @param non-empty-list<array{
     *     firstPaint: float, largestPaint: float, hinted: list<string>, blocking: list<string>,
     * }> $loads
     */
    public function __construct(public Cell $cell, public array $loads)
    {
    }

    /** @return array{float, float, float} lower quartile, median, upper quartile */
    public function firstPaint(): array
    {
        return self::quartiles(array_column($this->loads, 'firstPaint'));
    }

    /** @return array{float, float, float} lower quartile, median, upper quartile */
    public function largestPaint(): array
    {
        return self::quartiles(array_column($this->loads, 'largestPaint'));
    }

    /**
     * @param list<string> $hints what the cell's visitors are hinted
     * @param AccessLog $log of the server that hints
     * @param int $visitors how many there were
     * @return list<string> hints that were not used, or loaded other than once
     */
    public function findings(array $hints, AccessLog $log, int $visitors): array
    {
        $found = [];
        foreach ($this->loads as $load) {
            // Who returns may ask whether the page is a new one, and is hinted nothing.
            if ($this->cell->circumstance !== Circumstance::Returning) {
                foreach (array_diff($hints, $load['hinted']) as $url) {
                    $found[] = "hinted, and not used: $url";
                }
            }
            foreach (array_diff($load['hinted'], $hints) as $url) {
                $found[] = "came by hints: $url";
            }
            if ($this->cell->treatment === Treatment::Bare && $load['blocking'] !== []) {
                $found[] = 'blocks on ' . implode(' ', $load['blocking']);
            }
        }
        foreach ($hints as $url) {
            $times = \count($log->requests($this->cell->host(), $url));
            if ($times !== $visitors) {
                $found[] = "$times times by $visitors visitors: $url";
            }
        }

        return array_map(
            fn (string $finding) => "{$this->cell->title()}: $finding",
            array_values(array_unique($found)),
        );
    }

    /**
     * @param non-empty-list<float> $values
     * @return array{float, float, float}
     */
    private static function quartiles(array $values): array
    {
        sort($values);
        $last = \count($values) - 1;
        $at = static function (float $place) use ($values, $last): float {
            $before = (int) floor($place * $last);
            $after = min($last, $before + 1);

            return $values[$before] + ($place * $last - $before) * ($values[$after] - $values[$before]);
        };

        return [$at(0.25), $at(0.5), $at(0.75)];
    }
}
