<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;

/** What came of one visit, from each variant that it was made to */
final readonly class Answers
{
    /**
     * @param array<string, Request> $requests by variant
     * @param array<string, Response> $responses by variant
     */
    public function __construct(public Visit $visit, public array $requests, public array $responses)
    {
    }

    public function from(Variant $variant): Response
    {
        return $this->responses[$variant->value];
    }

    /** As the one that learns sent it */
    public function page(): Page
    {
        return new Page($this->target(), $this->from(Variant::Learning));
    }

    public function target(): string
    {
        return $this->requests[Variant::Learning->value]->target;
    }

    public function hadCookies(): bool
    {
        return isset($this->requests[Variant::Learning->value]->fields['Cookie']);
    }
}
