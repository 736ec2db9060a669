<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** What a server itself makes of a case, other than what is right: named, and tested to be so */
final readonly class Defect
{
    /** @param list<string> $pushed the paths that it pushes */
    public function __construct(public array $pushed, public string $note)
    {
    }
}
