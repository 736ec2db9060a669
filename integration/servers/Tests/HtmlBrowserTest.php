<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\Chromium;
use ServerPush\Integration\Tests\HtmlPage;

/** That what src/html is to find in pages is what Chromium loads before it paints them */
final class HtmlBrowserTest extends TestCase
{
    private const LEAST = 30;

    public function testChromiumIsBlockedByTheSame(): void
    {
        $pages = array_filter(HtmlPage::all(), static fn (HtmlPage $page) => $page->has('browser'));
        self::assertGreaterThanOrEqual(self::LEAST, \count($pages));
        try {
            ['pages' => $seen] = Chromium::run('html.mjs', [
                'pages' => array_map(static fn (HtmlPage $page) => base64_encode($page->bytes), $pages),
            ]);
        } catch (NotInstalled $e) {
            self::markTestSkipped("Chromium: {$e->getMessage()}");
        }

        $expected = $found = [];
        foreach ($pages as $name => $page) {
            $expected[$name] = self::sorted(array_map(self::path(...), array_column(array_filter(
                $page->findings,
                static fn (array $finding) => \in_array($finding['kind'], ['stylesheet', 'script'], true),
            ), 'href')));
            $found[$name] = self::sorted(array_column(array_filter(
                $seen[$name],
                static fn (array $resource) => $resource[1] === 'blocking',
            ), 0));
        }
        self::assertSame($expected, $found);
    }

    /** As the browser writes it, of the few URLs that it writes otherwise than the page */
    private static function path(string $href): string
    {
        $href = preg_replace('~[^/]+/\.\./~', '', $href[0] === '/' ? $href : "/$href");

        return preg_replace_callback('/[^!-~]|[<>"]/', static fn (array $match) => rawurlencode($match[0]), $href);
    }

    /**
     * @param list<string> $paths
     * @return list<string>
     */
    private static function sorted(array $paths): array
    {
        sort($paths);

        return array_values(array_unique($paths));
    }
}
