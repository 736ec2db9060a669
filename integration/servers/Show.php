<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;

/** The gallery's page without the extension and with it, as Chromium loads both: the picture docs/waterfall.svg */
final class Show
{
    public const FILE = __DIR__ . '/../../docs/waterfall.svg';

    /** A phone: what WebPageTest calls 4G */
    private const NETWORK = ['roundTrip' => 170, 'megabitsPerSecond' => 9];

    /** What a page does before it has its HTML: a template, some queries */
    private const WORK_MILLISECONDS = 300;

    /** @return array{pages: list<array<string, mixed>>, picture: string} */
    public static function run(int $runs, int $work = self::WORK_MILLISECONDS): array
    {
        $pages = [];
        foreach (['plain' => 'Without serverpush', 'serverpush' => 'With serverpush'] as $name => $title) {
            $server = Servers::started("show $name", static fn () => new NginxFront(
                'nginx.conf',
                new FpmServer(new Settings(withExtension: $name === 'serverpush'), Site::Gallery),
            ));
            $pages[] = [
                'name' => $name,
                'title' => $title,
                'address' => $server->address(),
                'target' => "/servers/waiting.php?milliseconds=$work",
            ];
        }

        return Chromium::run('show.mjs', [
            'pages' => $pages,
            'runs' => $runs,
            'network' => self::NETWORK,
            'work' => $work,
        ]);
    }
}
