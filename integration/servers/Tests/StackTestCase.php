<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\SkippedTestError;
use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\EarlyStack;
use ServerPush\Integration\Servers\FpmStack;
use ServerPush\Integration\Servers\Outcome;
use ServerPush\Integration\Servers\PushCase;
use ServerPush\Integration\Servers\Stack;

/** Stacks start when a test first asks for them, and run until all tests are over: starting them is what takes time. */
abstract class StackTestCase extends TestCase
{
    private const SHOWN_BYTES = 4_000;

    private Stack|EarlyStack|FpmStack|null $lastStack = null;

    private ?Outcome $lastOutcome = null;

    /**
     * @template T of Stack|EarlyStack|FpmStack
     * @param iterable<T> $stacks
     * @return iterable<string, array{T}> what a data provider gives for them
     */
    final protected static function named(iterable $stacks): iterable
    {
        foreach ($stacks as $stack) {
            yield $stack->value => [$stack];
        }
    }

    /**
     * A stack whose programs are not here is skipped; StacksTest counts the others.
     *
     * @template T of Stack|EarlyStack|FpmStack
     * @param T $stack
     * @return T
     */
    final protected function running(Stack|EarlyStack|FpmStack $stack): Stack|EarlyStack|FpmStack
    {
        try {
            $stack->running();
        } catch (NotInstalled $e) {
            self::markTestSkipped("{$stack->title()}: {$e->getMessage()}");
        }

        return $this->lastStack = $stack;
    }

    final protected function outcome(Stack $stack, PushCase $case): Outcome
    {
        return $this->lastOutcome = Outcome::of($this->running($stack), $case);
    }

    protected function onNotSuccessfulTest(\Throwable $t): void
    {
        if ($this->lastStack !== null && !$t instanceof SkippedTestError) {
            $t = new AssertionFailedError(
                "{$this->lastStack->title()}\n"
                    . substr((string) $this->lastOutcome?->exchange->log, 0, self::SHOWN_BYTES)
                    . "\nEnd of the logs:\n" . substr($this->lastStack->running()->log(), -self::SHOWN_BYTES),
                0,
                $t,
            );
        }
        parent::onNotSuccessfulTest($t);
    }
}
