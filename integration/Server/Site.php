<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

use ServerPush\Integration\Servers\PushCase;

/** The sites that are about servers */
enum Site implements Content
{
    /** The pages that are about SAPIs */
    case App;

    /** The gallery, the cases that are about front servers, and the small page of the benchmark */
    case Gallery;

    public function documentRoot(): string
    {
        return match ($this) {
            self::App => 'app',
            self::Gallery => 'gallery/public',
        };
    }

    /** @return array<string, string> places in the server's directory, and the folders to copy there */
    public function folders(): array
    {
        $integration = \dirname(__DIR__);

        return match ($this) {
            self::App => ['app' => "$integration/app"],
            self::Gallery => [
                'gallery' => \dirname($integration) . '/examples/gallery',
                'gallery/public/servers' => "$integration/servers/public",
                'gallery/public/small' => \dirname($integration) . '/bench/scripts/request',
            ],
        };
    }

    /** @return list<string> files below the document root that are to exist, too */
    public function files(): array
    {
        return match ($this) {
            self::App => [],
            self::Gallery => PushCase::files(),
        };
    }

    public function apache(): array
    {
        return $this === self::Gallery ? ['FallbackResource /index.php'] : [];
    }

    public function settle(string $directory, ?string $user): void
    {
    }
}
