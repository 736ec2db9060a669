<?php

declare(strict_types=1);

namespace ServerPush\Integration\FrankenPhp;

use ServerPush\Integration\Server\Content;

/** One script, which answers all */
final class Site implements Content
{
    public function documentRoot(): string
    {
        return 'public';
    }

    public function folders(): array
    {
        return ['public' => __DIR__ . '/public'];
    }

    public function files(): array
    {
        return [];
    }

    public function apache(): array
    {
        return [];
    }

    public function settle(string $directory, ?string $user): void
    {
    }
}
