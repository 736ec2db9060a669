<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** A figure that the project promises to keep */
final class Limit
{
    /** @param float $margin the promise counts as broken only beyond the bound times, or divided by, this */
    private function __construct(
        private readonly float $bound,
        private readonly bool $isMost,
        private readonly float $margin,
    ) {
    }

    public static function atMost(float $bound): self
    {
        return new self($bound, true, 1);
    }

    public static function atLeast(float $bound): self
    {
        return new self($bound, false, 1);
    }

    /** A ratio of times in one run: other load on the machine may well tip it a little over. */
    public function withMargin(float $margin): self
    {
        return new self($this->bound, $this->isMost, $margin);
    }

    /** Times and rates differ from machine to machine: what they are is said, but nothing follows. */
    public function onlyReported(): self
    {
        return new self($this->bound, $this->isMost, INF);
    }

    public function isKeptBy(float $value): bool
    {
        return $this->isMost ? $value <= $this->bound : $value >= $this->bound;
    }

    public function isBrokenBy(float $value): bool
    {
        return $this->isMost ? $value > $this->bound * $this->margin : $value < $this->bound / $this->margin;
    }

    public function __toString(): string
    {
        return ($this->isMost ? '≤ ' : '≥ ') . $this->bound;
    }
}
