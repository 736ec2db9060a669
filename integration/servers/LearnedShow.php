<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\HttpConnection;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\ServerFailure;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;

/**
 * The gallery's page, which takes 300 ms, as it is, with its links declared, and hinted by what was learned of it from
 * three clients: docs/learned-hints.svg. And the same HTML without its resources, which nothing can be faster than.
 */
final class LearnedShow
{
    public const FILE = __DIR__ . '/../../docs/learned-hints.svg';

    /** The first paint of the learned page, at most this times that of the others */
    public const MOST = ['plain' => 0.90, 'bare' => 1.06];

    private const NETWORK = ['roundTrip' => 100, 'megabitsPerSecond' => 8];

    private const WORK_MILLISECONDS = 300;

    /** The page and its resources at once, and some to spare */
    private const WORKERS = 6;

    /** What learning asks for: serverpush.learn_clients */
    private const CLIENTS = 3;

    private const TITLES = [
        'plain' => 'Plain',
        'declared' => 'Declared: push(), then early_hints()',
        'learned' => 'Learned: serverpush.learn=on',
        'bare' => 'The HTML without its resources',
    ];

    /** In which order the picture has them */
    private const SHOWN = ['plain', 'declared', 'learned'];

    /**
     * @return array{pages: array<string, array<string, mixed>>, picture: string, asked: array<string, int>} `asked`: how
     *     often the server that learns was asked for each file, in the loads of its page, the one that warms up included
     */
    public static function run(int $runs): array
    {
        return Undisturbed::run(static fn () => self::measure($runs));
    }

    private static function measure(int $runs): array
    {
        $pages = [];
        foreach (self::TITLES as $name => $title) {
            $front = self::front($name === 'learned');
            $pages[$name] = [
                'title' => $title,
                'address' => $front->address(),
                'target' => "/servers/gain.php?variant=$name&milliseconds=" . self::WORK_MILLISECONDS,
            ];
        }
        self::teach($pages['learned']);
        $result = Chromium::run('learned.mjs', [
            'pages' => $pages,
            'shown' => self::SHOWN,
            'runs' => $runs,
            'network' => self::NETWORK,
            'work' => self::WORK_MILLISECONDS,
        ]);
        $result['asked'] = array_count_values(self::front(true)->asked());

        return $result;
    }

    /** As many visits as it takes, each from another network, by HTTP/1.1: to these nginx passes no 103 on. */
    private static function teach(array $page): void
    {
        for ($client = 1; $client <= self::CLIENTS; $client++) {
            $response = (new HttpConnection($page['address'], 'tls'))->exchange(new Request($page['target'], fields: [
                'Host' => $page['address'],
                'Sec-Fetch-Mode' => 'navigate',
                'Sec-Fetch-Dest' => 'document',
                'X-Forwarded-For' => "192.0.$client.1",
            ]));
            if ($response->status !== 200) {
                throw new ServerFailure("$page[target]: $response->status\n$response->body");
            }
        }
    }

    private static function front(bool $learns): NginxFront
    {
        return Servers::started('learned show ' . ($learns ? 'on' : 'off'), static fn () => new SidNginxFront(
            'nginx-gain.conf',
            new ApacheServer(
                new Settings($learns ? ['serverpush.learn' => 'on'] : []),
                Site::Gallery,
                self::WORKERS,
            ),
        ));
    }
}
