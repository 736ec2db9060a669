<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;

/** A page that takes 400 ms, plain, with a 103, and with an early flush: docs/early-hints.svg and docs/early-flush.svg */
final class EarlyShow
{
    public const FILES = [
        __DIR__ . '/../../docs/early-hints.svg',
        __DIR__ . '/../../docs/early-flush.svg',
    ];

    /** The page and its resources at once, and some to spare */
    private const WORKERS = 6;

    /**
     * @return array{pages: array<string, array<string, mixed>>, pictures: list<string>} of each page `asked`: for what the
     *     server was asked in each load
     */
    public static function run(int $runs): array
    {
        $pages = self::pages();
        try {
            $result = self::visit($runs, $pages);
            foreach ($pages as $name => ['log' => $log]) {
                $result['pages'][$name]['asked'] = array_fill(0, $runs, []);
                foreach (file(self::logFile($log), FILE_IGNORE_NEW_LINES) as $line) {
                    [$load, $resource] = explode(' ', $line);
                    // The one before the first warms up.
                    if ($load > 0) {
                        $result['pages'][$name]['asked'][$load - 1][] = $resource;
                    }
                }
            }

            return $result;
        } finally {
            foreach ($pages as ['log' => $log]) {
                @unlink(self::logFile($log));
            }
        }
    }

    private static function logFile(string $log): string
    {
        return sys_get_temp_dir() . "/serverpush-asked-$log";
    }

    private static function visit(int $runs, array $pages): array
    {
        $conditions = 'each resource 100 ms late';

        return Chromium::run('early.mjs', [
            'runs' => $runs,
            'pages' => $pages,
            'pairs' => [
                [
                    'pages' => ['mod_php', 'mod_php, 103'],
                    'heading' => 'The same page, without and with a 103',
                    'explanation' => 'Both take 400 ms. One has sent its links as a 103 after 30 ms; Apache with mod_php '
                        . 'behind Apache.',
                    'conditions' => $conditions,
                ],
                [
                    'pages' => ['PHP-FPM, nginx', 'PHP-FPM, nginx, flush'],
                    'heading' => 'The same page, without and with an early flush',
                    'explanation' => 'Both take 400 ms. One has sent its header block after 30 ms; PHP-FPM behind nginx.',
                    'conditions' => $conditions,
                ],
            ],
        ]);
    }

    /** @return array<string, array{title: string, url: string, log: string}> */
    private static function pages(): array
    {
        $fpm = static fn () => new FpmServer(new Settings(), Site::Gallery, self::WORKERS);
        $apache = static fn () => new ApacheServer(new Settings(), Site::Gallery, self::WORKERS);
        $fronts = [
            'mod_php' => static fn () => new ApacheFront('apache-proxy.conf', $apache()),
            'PHP-FPM, nginx' => static fn () => new NginxFront('nginx.conf', $fpm()),
            'PHP-FPM, Apache' => static fn () => new ApacheFront('apache.conf', $fpm()),
        ];
        $pages = [];
        foreach ($fronts as $name => $make) {
            $address = Servers::started("early show $name", $make)->address();
            [$by, $title] = $name === 'mod_php' ? ['hints', '103'] : ['flush', 'flush'];
            foreach (['nothing' => $name, $by => "$name, $title"] as $variant => $page) {
                $log = bin2hex(random_bytes(8));
                $pages[$page] = [
                    'title' => $variant === 'nothing' ? 'Plain' : "With early_$variant()",
                    'url' => "https://$address/servers/early.php?by=$variant&id=$log",
                    'log' => $log,
                ];
            }
        }

        return $pages;
    }
}
