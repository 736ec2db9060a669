<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** Settings by php.ini and by ini_set(), each for itself */
final class SettingsTest extends ServerTestCase
{
    private const LINK = '</app.css>; rel=preload; as=style';

    /** @dataProvider sapis */
    public function testDisabledByIniSet(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/settings.php?enabled=0');

        self::assertLinks([], $response);
        self::assertSame(' sent: suppressed /app.css (with a reason)', $response->body);
        self::assertLinks([self::LINK], $this->request($sapi, '/settings.php'));
    }

    /** @dataProvider sapis */
    public function testModeByIniSet(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/settings.php?mode=preload');

        self::assertLinks([self::LINK . '; nopush'], $response);
        self::assertLinks([self::LINK], $this->request($sapi, '/settings.php'));
    }

    /** @dataProvider sapis */
    public function testDisabledByPhpIni(Sapi $sapi): void
    {
        $settings = new Settings(['serverpush.enabled' => '0']);

        $response = $this->request($sapi, '/settings.php', $settings);

        self::assertLinks([], $response);
        self::assertSame(' sent: suppressed /app.css (with a reason)', $response->body);
        self::assertLinks([self::LINK], $this->request($sapi, '/settings.php?enabled=1', $settings));
    }

    /** @dataProvider sapis */
    public function testPhpIni(Sapi $sapi): void
    {
        $settings = new Settings([
            'serverpush.mode' => 'preload',
            'serverpush.max_links' => '1',
            'disable_functions' => 'push',
        ]);

        $response = $this->request($sapi, '/own-push.php', $settings);

        self::assertLinks(['</high.jpg>; rel=preload; as=image; fetchpriority=high; nopush'], $response);
        self::assertSame('own push() of /x', $response->body);
    }

    /** @dataProvider sapis */
    public function testDebugShowsWhatWasTooLate(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/late-debug.php');

        self::assertLinks([self::LINK], $response);
        self::assertMatchesRegularExpression(
            '~^page\s+Warning: push\(\): .*late-debug\.php:6\b.* in \S*/late-debug\.php on line 8\s+false$~s',
            $response->body,
        );
        self::assertCount(1, $response->lines('Server-Timing'));
    }

    /**
     * variables_order without S: the built-in server, which has no other way to tell, still knows its target.
     *
     * @dataProvider sapis
     */
    public function testRelativeReferencesWithoutServerVariables(Sapi $sapi): void
    {
        $settings = new Settings(['variables_order' => 'GPC']);

        self::assertLinks(
            ['</directory/a.css>; rel=preload; as=style'],
            $this->request($sapi, '/directory/relative.php', $settings),
        );
    }
}
