<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;
use ServerPush\Integration\Servers\Chromium;
use ServerPush\Integration\Servers\FpmStack;
use ServerPush\Integration\Servers\Front;
use ServerPush\Integration\Servers\LearnedShow;
use ServerPush\Integration\Servers\SidNginxFront;
use ServerPush\Integration\Servers\Undisturbed;

/** What Chromium makes of the gallery's page, of PHP-FPM, whose hints the server in front has as an exported file */
final class ExportBrowserTest extends TestCase
{
    private const RUNS = 4;

    /** Other work on the machine only ever adds to a time: as often as this it may spoil all loads of a page. */
    private const ROUNDS = 3;

    private const NETWORK = ['roundTrip' => 100, 'megabitsPerSecond' => 8];

    private const WORK_MILLISECONDS = 300;

    private const TARGET = '/servers/gain.php?milliseconds=' . self::WORK_MILLISECONDS;

    private const HINTED = ['/gallery.css'];

    /** @var list<array<string, array<string, mixed>>> */
    private static array $rounds = [];

    /** @dataProvider stacks */
    public function testTheStylesheetComesBeforePhpHasAnswered(FpmStack $stack): void
    {
        $plain = self::page('plain');
        self::assertCount(self::RUNS, self::page($stack->name)['runs']);
        foreach (self::page($stack->name)['runs'] as $run) {
            self::assertSame(
                self::HINTED,
                array_keys(array_column($run['resources'], 'initiator', 'path'), 'early-hints', true),
            );
            // The browser has the 103 when PHP, which works for 300 ms, is not half way.
            self::assertGreaterThan($run['interim'] + self::WORK_MILLISECONDS / 2, $run['final']);
            // The page is the same, and is content with what came.
            self::assertSame($plain['runs'][0]['text'], $run['text']);
            self::assertSame(
                self::loaded($plain['runs'][0]),
                self::loaded($run),
            );
            self::assertSame([], $run['messages']);
        }
    }

    public function testWithoutTheFileNothingComesEarly(): void
    {
        foreach (self::page('plain')['runs'] as $run) {
            self::assertNotContains('early-hints', array_column($run['resources'], 'initiator'));
        }
    }

    /** As much as where PHP sends the 103 itself */
    public function testTheFirstPaintComesEarlier(): void
    {
        $ratio = INF;
        for ($round = 0; $round < self::ROUNDS && $ratio > LearnedShow::MOST['plain']; $round++) {
            self::page('plain', $round);
            $ratio = self::least(FpmStack::NginxHaproxy->name) / self::least('plain');
        }

        self::assertLessThanOrEqual(LearnedShow::MOST['plain'], $ratio, 'with HAProxy : nginx and PHP-FPM alone');
    }

    /** HAProxy alone has no stylesheet to give. @return iterable<string, array{FpmStack}> */
    public static function stacks(): iterable
    {
        foreach ([FpmStack::NginxHaproxy, FpmStack::Apache, FpmStack::Caddy, FpmStack::NewCaddy] as $stack) {
            yield $stack->value => [$stack];
        }
    }

    /** @return list<string> the paths of what was loaded, each as often as it was */
    private static function loaded(array $run): array
    {
        $paths = array_column($run['resources'], 'path');
        sort($paths);

        return $paths;
    }

    private static function least(string $name): float
    {
        return min(array_map(
            static fn (array $round) => min(array_column($round[$name]['runs'], 'firstPaint')),
            self::$rounds,
        ));
    }

    /** @return array<string, mixed> */
    private static function page(string $name, int $round = 0): array
    {
        try {
            self::$rounds[$round] ??= Undisturbed::run(self::measure(...));
        } catch (NotInstalled $e) {
            self::markTestSkipped("what Chromium makes of exported hints: {$e->getMessage()}");
        }

        return self::$rounds[$round][$name];
    }

    /** @return array<string, array<string, mixed>> */
    private static function measure(): array
    {
        $pages = [
            'plain' => self::load(0, Servers::started('exported hints: none', static fn () => new SidNginxFront(
                'nginx-fpm.conf',
                new FpmServer(new Settings(), Site::Gallery, workers: 4),
            ))),
        ];
        foreach (self::stacks() as [$stack]) {
            $port = self::freePort();
            $pages[$stack->name] = self::load($port, $stack->running(Site::Gallery));
            $stack->teach(self::TARGET, ['Host' => "127.0.0.1:$port"], Site::Gallery);
            $stack->deploy(Site::Gallery);
        }

        return Chromium::run('hinted.mjs', ['pages' => $pages, 'runs' => self::RUNS, 'network' => self::NETWORK]);
    }

    /** @return array{address: string, port: int, target: string} */
    private static function load(int $port, Front $front): array
    {
        // What is new and says nothing else is kept for no time by a browser, and then loaded twice.
        $files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(
            $front->documentRoot(),
            \FilesystemIterator::SKIP_DOTS,
        ));
        foreach ($files as $file) {
            touch((string) $file, time() - 30 * 86_400);
        }

        return ['address' => $front->address(), 'port' => $port, 'target' => self::TARGET];
    }

    private static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');
        $port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
        fclose($socket);

        return $port;
    }
}
