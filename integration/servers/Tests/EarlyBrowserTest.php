<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\EarlyShow;

/** What Chromium makes of what comes early */
final class EarlyBrowserTest extends TestCase
{
    private const RUNS = 3;

    private const RESOURCES = ['font.woff2', 'image.jpg', 'style.css'];

    public function testLoadsByHintsAndNothingTwice(): void
    {
        $this->assertCameEarly('mod_php, 103', 'early-hints');
    }

    /** @dataProvider flushedPages */
    public function testLoadsByFlushedFieldsAndNothingTwice(string $page): void
    {
        $this->assertCameEarly($page, 'link');
    }

    /** @return iterable<string, array{string}> */
    public static function flushedPages(): iterable
    {
        yield 'nginx' => ['PHP-FPM, nginx, flush'];
        yield 'Apache' => ['PHP-FPM, Apache, flush'];
    }

    /** Each resource was asked for once in each load, before the page was there, and used without a complaint. */
    private function assertCameEarly(string $name, string $initiator): void
    {
        $page = self::seen()[$name];
        self::assertCount(self::RUNS, $page['runs']);
        foreach ($page['runs'] as $i => $run) {
            sort($page['asked'][$i]);
            self::assertSame(self::RESOURCES, $page['asked'][$i]);
            self::assertSame('true', $run['done']);
            self::assertSame([], $run['messages']);
            $initiators = array_column($run['resources'], 'initiator', 'path');
            ksort($initiators);
            self::assertSame(array_fill_keys(self::RESOURCES, $initiator), $initiators);
            foreach ($run['resources'] as $resource) {
                // Without the call the page, 400 ms later, is what names the first of them.
                self::assertLessThan($run['page']['end'], $resource['asked']);
            }
        }
    }

    /** @return array<string, array<string, mixed>> */
    private static function seen(): array
    {
        static $pages;
        try {
            return $pages ??= EarlyShow::run(self::RUNS)['pages'];
        } catch (NotInstalled $e) {
            self::markTestSkipped("what Chromium makes of early links: {$e->getMessage()}");
        }
    }
}
