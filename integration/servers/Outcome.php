<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** What a stack made of a case: it is asked once, for the tests and for the page that tells of it */
final readonly class Outcome
{
    private function __construct(private PushCase $case, public string $authority, public Exchange $exchange)
    {
    }

    public static function of(Stack $stack, PushCase $case): self
    {
        static $known = [];

        return $known[$stack->value][$case->name] ??= new self(
            $case,
            $stack->running()->address(),
            $stack->exchange($case->target, $case->fields),
        );
    }

    /** @return list<string> the paths, whatever the authority */
    public function pushed(): array
    {
        return array_column($this->exchange->promised, 'path');
    }

    /** The page itself is what PHP made of it, and nothing on the connection broke the rules. */
    public function isWhole(): bool
    {
        return $this->exchange->response()->state() === '200'
            && $this->exchange->response()->bytes === \strlen($this->case->body)
            && $this->exchange->complaints === [];
    }
}
