<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** What came on one stream of HTTP/2: a response, pushed or not */
final class Stream
{
    public const END_STREAM = 1;

    /** @var list<array{string, string}> */
    public array $fields = [];

    public int $bytes = 0;

    public bool $isWhole = false;

    public bool $isReset = false;

    /** @return list<string> */
    public function values(string $name): array
    {
        return array_column(array_filter($this->fields, static fn (array $field) => $field[0] === $name), 1);
    }

    /** In a word, for an assertion to show */
    public function state(): string
    {
        $status = implode(', ', $this->values(':status')) ?: 'no status';

        return $this->isReset ? "$status, reset" : ($this->isWhole ? $status : "$status, cut off");
    }
}
