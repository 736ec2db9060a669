<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** One request of a visitor, and what is to come of it */
final class Visit
{
    /** Who has no cookie but those that he is sent, and signs in nowhere */
    public const ANONYMOUS = 'anonymous';

    public string $visitor = self::ANONYMOUS;

    public string $method = 'GET';

    /** @var array<string, string> */
    public array $fields = [];

    /** @var \Closure(Browser): string */
    public \Closure $body;

    public int $status = 200;

    public string $contains = '';

    /** Whether a person goes there, and no script of a page */
    public bool $navigates = true;

    /** What it asked for before, by the validators that it was given then */
    public bool $conditional = false;

    /** @param string|\Closure(Browser): string $target path and query, perhaps by what the visitor was sent before */
    private function __construct(public readonly string|\Closure $target)
    {
        $this->body = static fn () => '';
    }

    /** @param string|\Closure(Browser): string $target */
    public static function to(string|\Closure $target): self
    {
        return new self($target);
    }

    /** @return list<self> */
    public static function all(string ...$targets): array
    {
        return array_map(self::to(...), array_values($targets));
    }

    public function as(string $visitor): self
    {
        $this->visitor = $visitor;

        return $this;
    }

    /** @param int $status of the answer, without which nothing of it is of use */
    public function is(int $status, string $contains = ''): self
    {
        $this->status = $status;
        $this->contains = $contains;

        return $this;
    }

    public function head(): self
    {
        $this->method = 'HEAD';

        return $this;
    }

    public function again(): self
    {
        $this->conditional = true;
        $this->status = 304;

        return $this;
    }

    /** By a script of a page */
    public function fetched(string $accept = 'application/json'): self
    {
        $this->navigates = false;
        $this->fields['Accept'] = $accept;

        return $this;
    }

    /** @param array<string, string>|\Closure(Browser): array<string, string> $form */
    public function posts(array|\Closure $form): self
    {
        $this->method = 'POST';
        $this->fields['Content-Type'] = 'application/x-www-form-urlencoded';
        $this->body = static fn (Browser $browser) => http_build_query(\is_array($form) ? $form : $form($browser));

        return $this;
    }

    /** What anybody may ask for as often as he likes: it teaches */
    public function isPublic(): bool
    {
        return $this->visitor === self::ANONYMOUS && $this->method === 'GET' && $this->navigates && !$this->conditional
            && \is_string($this->target);
    }

    public function title(): string
    {
        $target = \is_string($this->target) ? $this->target : '(by what came before)';

        return "$this->method $target as $this->visitor" . ($this->conditional ? ', again' : '');
    }
}
