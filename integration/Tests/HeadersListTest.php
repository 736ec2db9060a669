<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** headers_list() shows the links to those that store it */
final class HeadersListTest extends ServerTestCase
{
    private string $store;

    protected function setUp(): void
    {
        $this->store = 'serverpush-store-' . bin2hex(random_bytes(6));
    }

    protected function tearDown(): void
    {
        @unlink(sys_get_temp_dir() . "/$this->store");
    }

    /** @dataProvider sapis */
    public function testAPageCacheHasTheLinksOnTheHitOnce(Sapi $sapi): void
    {
        // What is for one client alone is not for a cache.
        $settings = new Settings(['serverpush.cache_aware' => 'nopush', 'serverpush.debug' => '1']);
        $links = [
            '</theirs.js>; rel=preload; as=script',
            '</app.css>; rel=preload; as=style',
            '</app.js>; rel=preload; as=script; nopush',
        ];

        $miss = $this->request($sapi, "/page-cache.php?store=$this->store", $settings);
        self::assertSame('page', $miss->body);
        self::assertLinks($links, $miss);
        self::assertCount(1, $miss->lines('Set-Cookie'));

        $hit = $this->request($sapi, "/page-cache.php?store=$this->store", $settings);
        self::assertSame('page, hit: ', $hit->body);
        self::assertLinks($links, $hit);
        self::assertSame(['X-Own: kept'], $hit->lines('X-Own'));
        self::assertSame([], $hit->lines('Set-Cookie'));
        self::assertSame([], $hit->lines('Server-Timing'));

        $again = $this->request($sapi, "/page-cache.php?store=$this->store&declare=1", $settings);
        self::assertSame('page, hit: foreign', $again->body);
        self::assertLinks($links, $again);
    }
}
