<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** Settings by php.ini and by ini_set(), each for itself */
final class SettingsTest extends ServerTestCase
{
    private const HOST = ['Host' => 'app.example'];

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

    public function testOnePoolOfFpmHasAPushOfItsOwn(): void
    {
        $fpm = Servers::started('a pool with a push() of its own', static fn () => new FpmServer(
            new Settings,
            users: [null, null],
            pools: [1 => ['php_admin_value[disable_functions] = push']],
        ));

        self::assertSame('own push() of /x', $fpm->request(new Request('/own-push.php'), 1)->body);
        $other = $fpm->request(new Request('/own-push.php'));
        self::assertMatchesRegularExpression('/Fatal error: Cannot redeclare (function )?push\(\)/', $other->body);
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

    /**
     * What is wrong around a request is for who reads the log, once; the script, which did nothing wrong, knows nothing
     * of it, and its page has no warning.
     *
     * @dataProvider badValues
     */
    public function testABadValueOfTheSurroundingsIsLoggedOnce(
        Sapi $sapi,
        string $file,
        string $content,
        array $fields = [],
    ): void {
        $settings = new Settings();
        $server = Servers::get($sapi, $settings);
        $folder = $file === '' ? '/bad' : \dirname($file);
        @mkdir($server->documentRoot() . $folder);
        copy($server->documentRoot() . '/bad-setting.php', $server->documentRoot() . "$folder/page.php");
        if ($content !== '') {
            file_put_contents($server->documentRoot() . $file, $content);
        }
        $before = \strlen($server->log());
        // FPM writes to its own log what it told the front server, too, and when it pleases.
        $log = static fn (): string => preg_replace(
            '/\[[^]\n]*\] WARNING: \[pool www\] child \d+ said into stderr: .*(\n|$)/',
            '',
            substr($server->log(), $before),
        );

        $response = $this->request($sapi, new Request("$folder/page.php", fields: self::HOST + $fields), $settings);

        self::assertSame('[null,"push","64"]', $response->body);
        self::assertLinks([self::LINK], $response);
        foreach (
            [
                'serverpush.mode must be "push" or "preload", "nonsense" given',
                'serverpush.max_links must be an integer of at least 0 (0: no limit), "many" given',
            ] as $message
        ) {
            self::assertSame(1, substr_count($log(), $message), $log());
            self::assertSame(1, substr_count($log(), "PHP Warning:  $message"));
        }
        // The next request is as ever.
        self::assertLinks([self::LINK], $this->request($sapi, '/settings.php', $settings));
        self::assertSame(2, substr_count($log(), 'serverpush.'), $log());
    }

    /** @return iterable<string, array{Sapi, string, string, 3?: array<string, string>}> */
    public static function badValues(): iterable
    {
        $ini = "serverpush.mode = nonsense\nserverpush.max_links = many\n";
        yield 'cgi-fcgi .user.ini' => [Sapi::Cgi, '/user-ini/.user.ini', $ini];
        yield 'fpm-fcgi .user.ini' => [Sapi::Fpm, '/user-ini/.user.ini', $ini];
        yield 'fpm-fcgi PHP_VALUE' => [Sapi::Fpm, '', '', ['PHP_VALUE' => $ini]];
        yield 'apache2handler .htaccess' => [
            Sapi::Apache, '/htaccess/.htaccess', "php_value serverpush.mode nonsense\nphp_value serverpush.max_links many\n",
        ];
        yield 'apache2handler php_value' => [Sapi::Apache, '/by-server/none', ''];
    }
}
