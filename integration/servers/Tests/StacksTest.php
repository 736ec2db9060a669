<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\ServerFailure;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;
use ServerPush\Integration\Servers\NginxFront;
use ServerPush\Integration\Servers\Stack;

/** The stacks themselves */
final class StacksTest extends StackTestCase
{
    private const ENOUGH = 5;

    /** Where some servers cannot be had, the others still prove something; where most cannot, nothing is proven. */
    public function testEnoughStacksRan(): void
    {
        $missing = [];
        foreach (Stack::cases() as $stack) {
            try {
                $stack->running();
            } catch (NotInstalled $e) {
                $missing[] = "{$stack->title()}: {$e->getMessage()}";
            }
        }

        self::assertGreaterThanOrEqual(
            self::ENOUGH,
            \count(Stack::cases()) - \count($missing),
            implode("\n", $missing),
        );
    }

    public function testAServerThatCannotStartIsAnErrorThatShowsItsLog(): void
    {
        $this->running(Stack::Nginx);
        $this->expectException(ServerFailure::class);
        $this->expectExceptionMessage('http2_max_concurrent_pushes');

        Servers::started('nginx with a limit that is none', static fn () => new NginxFront(
            'nginx.conf',
            new FpmServer(new Settings(), Site::Gallery),
            concurrentPushes: -1,
        ));
    }

    public function testAllStacksEndWellAndLeaveNothingBehind(): void
    {
        $folders = array_map(static fn (Stack $stack) => $stack->running()->documentRoot(), Stack::installed());

        Servers::stopAll();

        self::assertSame([], array_filter($folders, is_dir(...)));
    }
}
