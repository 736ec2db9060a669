<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Machine;
use ServerPush\Bench\Table;

/** One question of the benchmark */
abstract class Part
{
    final public function __construct(protected readonly Machine $machine, protected readonly bool $quick)
    {
    }

    /** @return iterable<Table> */
    abstract public function tables(): iterable;
}
