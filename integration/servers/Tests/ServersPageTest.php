<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Servers\ServersPage;
use ServerPush\Integration\Servers\Stack;

/** docs/servers.md tells what the servers do now. */
final class ServersPageTest extends StackTestCase
{
    public function testThePageIsUpToDate(): void
    {
        foreach (Stack::cases() as $stack) {
            $this->running($stack);
        }

        self::assertSame(
            ServersPage::withoutFigures(file_get_contents(ServersPage::FILE)),
            ServersPage::withoutFigures(ServersPage::current()),
            'run ./dev servers --write',
        );
    }
}
