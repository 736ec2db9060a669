<?php

declare(strict_types=1);

// Responses as frameworks have them, and the way from them to header()

/** As HttpFoundation's ResponseHeaderBag */
final class Bag
{
    /** @var array<string, list<string>> */
    private array $fields = [];

    public function all(?string $name = null): array
    {
        return $name === null ? $this->fields : $this->fields[strtolower($name)] ?? [];
    }

    public function set(string $name, string|array|null $values, bool $replace = true): void
    {
        $this->fields[strtolower($name)] = [...$replace ? [] : $this->all($name), ...array_values((array) $values)];
    }
}

/** As HttpFoundation's Response */
final class BagResponse
{
    public function __construct(public Bag $headers = new Bag())
    {
    }

    public function with(string $name, string $value): static
    {
        $this->headers->set($name, $value, false);

        return $this;
    }

    /** @return list<string> */
    public function values(string $name): array
    {
        return $this->headers->all($name);
    }

    public function getStatusCode(): int
    {
        return 200;
    }
}

/** As PSR-7's ResponseInterface */
final class MessageResponse
{
    /** @var array<string, list<string>> */
    private array $fields = [];

    public function with(string $name, string $value): static
    {
        return $this->withAddedHeader($name, $value);
    }

    /** @return list<string> */
    public function values(string $name): array
    {
        return $this->getHeader($name);
    }

    public function getStatusCode(): int
    {
        return 200;
    }

    public function getHeader(string $name): array
    {
        return $this->fields[strtolower($name)] ?? [];
    }

    public function withAddedHeader(string $name, string|array $value): static
    {
        $with = clone $this;
        $with->fields[strtolower($name)] = [...$this->getHeader($name), ...array_values((array) $value)];

        return $with;
    }
}

function emit_links(BagResponse|MessageResponse $response): void
{
    foreach ($response->values('Link') as $value) {
        header("Link: $value", false);
    }
}
