<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

/** One page in one circumstance with one treatment: a host of its own, by which its server knows it */
final readonly class Cell
{
    public function __construct(
        public Subject $subject,
        public Circumstance $circumstance,
        public Treatment $treatment,
    ) {
    }

    public function host(): string
    {
        return "{$this->subject->name}.{$this->circumstance->value}.{$this->treatment->value}.example";
    }

    public function title(): string
    {
        return "{$this->subject->title}, {$this->circumstance->title()}, {$this->treatment->value}";
    }
}
