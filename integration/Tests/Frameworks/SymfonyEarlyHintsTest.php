<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** Symfony's sendEarlyHints(), which looks for headers_send() */
final class SymfonyEarlyHintsTest extends FrameworkTestCase
{
    private const HINTS = "HTTP/1.1 103 Early Hints\r\n"
        . "Link: </theirs.js>; rel=preload; as=script\r\n"
        . "Link: <https://cdn.example/>; rel=preconnect\r\n"
        . "Link: </app.css>; rel=preload; as=style\r\n";

    private const LINKS = [
        '</theirs.js>; rel="preload"; as="script",<https://cdn.example>; rel="preconnect"',
        '</app.css>; rel=preload; as=style',
        '</late.png>; rel=preload; as=image',
    ];

    private const NAVIGATION = ['Host' => 'app.example', 'Sec-Fetch-Mode' => 'navigate'];

    /** What Apache's worker, who is not root, can read */
    private static string $copy;

    public static function setUpBeforeClass(): void
    {
        self::$copy = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        mkdir(self::$copy);
        $paths = array_map(self::root(...), [
            'integration/frameworks/front-controller.php',
            'integration/frameworks/applications',
            'integration/frameworks/symfony-6.4',
            'integration/frameworks/symfony-7.4',
        ]);
        self::shell('cp -rL ' . implode(' ', array_map('escapeshellarg', $paths)) . ' ' . self::$copy);
        // Of the framework's whole package only this is loaded.
        $component = 'web-link/vendor/symfony/symfony/src/Symfony/Component';
        $folder = self::$copy . "/$component";
        $from = self::root("integration/frameworks/$component/WebLink");
        self::shell("mkdir -p $folder && cp -r " . escapeshellarg($from) . " $folder && chmod -R go+rX " . self::$copy);
        mkdir(self::$copy . '/cache');
        chmod(self::$copy . '/cache', 01777);
    }

    public static function tearDownAfterClass(): void
    {
        parent::tearDownAfterClass();
        self::shell('rm -rf ' . self::$copy);
    }

    /** @dataProvider servers */
    public function testTheHintsComeBeforeThePage(Sapi $sapi, string $version): void
    {
        $response = $this->page($sapi, $version, new Request('/page', fields: self::NAVIGATION));

        self::assertSame([self::HINTS], $response->interim);
        $this->assertPage($response);
    }

    /** @dataProvider serversAndFpm */
    public function testThePageIsTheSameWithoutHints(Sapi $sapi, string $version): void
    {
        $request = new Request('/page', fields: self::NAVIGATION, protocol: 'HTTP/1.0');
        $response = $this->page($sapi, $version, $request);

        self::assertSame([], $response->interim);
        $this->assertPage($response);
    }

    /** @dataProvider servers */
    public function testAPageWithoutHintsHasNone(Sapi $sapi, string $version): void
    {
        $response = $this->page($sapi, $version, new Request('/plain', fields: self::NAVIGATION));

        self::assertSame([], $response->interim);
        self::assertSame([200, 'page without hints'], [$response->status, $response->body]);
        self::assertLinks([], $response);
    }

    public function testRequestsOnOneConnection(): void
    {
        $server = Servers::get(Sapi::Apache, self::application(Sapi::Apache, 'symfony-7.4'));
        self::assertInstanceOf(HttpServer::class, $server);
        $requests = array_fill(0, 50, new Request('/page', fields: self::NAVIGATION));
        foreach ($server->exchange($requests) as $response) {
            self::assertSame([self::HINTS], $response->interim);
            $this->assertPage($response);
        }
    }

    /** @return iterable<string, array{Sapi, string}> */
    public static function servers(): iterable
    {
        foreach (['symfony-6.4', 'symfony-7.4'] as $version) {
            foreach ([Sapi::CliServer, Sapi::Apache] as $sapi) {
                yield "$version on $sapi->value" => [$sapi, $version];
            }
        }
    }

    /** @return iterable<string, array{Sapi, string}> */
    public static function serversAndFpm(): iterable
    {
        yield from self::servers();
        yield 'symfony-7.4 on fpm-fcgi' => [Sapi::Fpm, 'symfony-7.4'];
    }

    private function page(Sapi $sapi, string $version, Request $request): Response
    {
        return $this->request($sapi, $request, self::application($sapi, $version));
    }

    private function assertPage(Response $response): void
    {
        self::assertSame([203, 'page'], [$response->status, $response->body]);
        self::assertLinks(self::LINKS, $response);
        self::assertCount(1, $response->lines('Set-Cookie'));
    }

    private static function application(Sapi $sapi, string $version): Settings
    {
        return self::settings(
            'integration/frameworks/applications/symfony-early.php',
            [
                'frameworks.packages' => self::$copy . "/$version/vendor/autoload.php",
                // Their workers are not the same user.
                'frameworks.cache' => self::$copy . "/cache/$version-$sapi->value",
            ],
            self::$copy,
        );
    }

    private static function shell(string $command): void
    {
        exec("$command 2>&1", $output, $exitCode);
        self::assertSame(0, $exitCode, implode("\n", $output));
    }
}
