<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\SkippedTestError;
use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Servers\Outcome;
use ServerPush\Integration\Servers\PushCase;
use ServerPush\Integration\Servers\Stack;

/** Stacks start when a test first asks for them, and run until all tests are over: starting them is what takes time. */
abstract class StackTestCase extends TestCase
{
    private const SHOWN_BYTES = 4_000;

    private ?Stack $lastStack = null;

    private ?Outcome $lastOutcome = null;

    /** A stack whose programs are not here is skipped; EnoughStacksTest counts the others. */
    final protected function running(Stack $stack): Stack
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
        if ($this->lastStack !== null && $t instanceof AssertionFailedError && !$t instanceof SkippedTestError) {
            $t = new AssertionFailedError(
                substr((string) $this->lastOutcome?->exchange->log, 0, self::SHOWN_BYTES)
                    . "\nEnd of the logs:\n" . substr($this->lastStack->running()->log(), -self::SHOWN_BYTES),
                0,
                $t,
            );
        }
        parent::onNotSuccessfulTest($t);
    }
}
