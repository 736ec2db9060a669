<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\ServerFailure;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** That the servers and their clients show what is on the wire: all of this without the extension */
final class HarnessTest extends ServerTestCase
{
    /** @dataProvider sapis */
    public function testFieldsArriveInTheirOrderAndForm(Sapi $sapi): void
    {
        $response = $this->plain($sapi, '/harness/fields.php');

        self::assertSame(201, $response->status);
        self::assertSame(
            ['Link: </b>; rel=next', 'link: </a>;rel=prev', 'LINK: </b>; rel=next'],
            $response->lines('Link'),
        );
        self::assertSame("$sapi->value page", $response->body);
    }

    /** @dataProvider sapis */
    public function testHeadGetsTheFieldsWithoutTheBody(Sapi $sapi): void
    {
        $response = $this->plain($sapi, new Request('/harness/fields.php', 'HEAD'));

        self::assertCount(3, $response->lines('Link'));
        self::assertSame('', $response->body);
    }

    /**
     * What the survival of declared links is measured against
     *
     * @dataProvider sapis
     */
    public function testPlainFieldsAreWipedByHeaderRemove(Sapi $sapi): void
    {
        self::assertLinks(['</canon>; rel=canonical'], $this->plain($sapi, '/harness/wiped.php'));
    }

    /** @dataProvider sapis */
    public function testTheRequestArrivesAsItWasSent(Sapi $sapi): void
    {
        $response = $this->plain($sapi, new Request(
            '//harness//request.php?a=1',
            'POST',
            ['Host' => 'even.example', 'Content-Type' => 'text/plain', 'X-Odd' => 'yes'],
            str_repeat('body', 20_000),
            'HTTP/1.0',
        ));

        self::assertSame([
            'method' => 'POST',
            'target' => '//harness//request.php?a=1',
            'query' => 'a=1',
            'host' => 'even.example',
            'type' => 'text/plain',
            'odd' => 'yes',
            'bytes' => 80_000,
        ], json_decode($response->body, true));
    }

    /** @dataProvider sapis */
    public function testFailuresOfScriptsAreVisible(Sapi $sapi): void
    {
        $response = $this->plain($sapi, '/harness/warning.php');

        self::assertStringContainsString('Warning: Undefined variable $nothing', $response->body);
        self::assertStringContainsString(
            'Undefined variable $nothing',
            Servers::get($sapi, self::withoutExtension())->log(),
        );
    }

    /** @dataProvider sapis */
    public function testTheMachinesConfigurationDoesNotCount(Sapi $sapi): void
    {
        $configuration = json_decode($this->plain($sapi, '/harness/configuration.php')->body, true);

        self::assertSame([], $configuration['scanned']);
        self::assertStringStartsWith(sys_get_temp_dir() . '/serverpush-', $configuration['file']);
        self::assertFalse($configuration['serverpush']);
    }

    /** @dataProvider sapis */
    public function testOneProcessServesAllRequests(Sapi $sapi): void
    {
        $ids = array_map(fn () => $this->plain($sapi, '/pid.php')->body, range(1, 5));

        self::assertCount($sapi === Sapi::Cgi ? 5 : 1, array_unique($ids));
    }

    public function testRequestsShareAConnection(): void
    {
        $server = Servers::get(Sapi::Apache, self::withoutExtension());
        self::assertInstanceOf(HttpServer::class, $server);

        $ports = array_map(
            static fn (Response $response) => $response->body,
            $server->exchange(array_fill(0, 3, new Request('/harness/client-port.php'))),
        );

        self::assertCount(3, $ports);
        self::assertCount(1, array_unique($ports));
    }

    /** @dataProvider sapis */
    public function testAServerEndsAndLeavesNothingBehind(Sapi $sapi): void
    {
        $id = (int) $this->plain($sapi, '/pid.php')->body;
        $directory = \dirname(json_decode($this->plain($sapi, '/harness/configuration.php')->body, true)['file']);
        self::assertDirectoryExists($directory);

        Servers::stopAll();

        self::assertDirectoryDoesNotExist($directory);
        self::assertFalse(posix_kill($id, 0), 'the worker runs on');
    }

    public function testAMissingProgramIsAnError(): void
    {
        $this->expectExceptionMessage('no-such-php8 or no-such-php is not installed');

        Binary::named('no-such-php8', 'no-such-php');
    }

    /** @dataProvider serversThatStayUp */
    public function testAServerThatCannotStartIsAnErrorThatShowsItsLog(Sapi $sapi): void
    {
        $this->expectException(ServerFailure::class);
        $this->expectExceptionMessage("Failed opening required '/nowhere.php'");

        Servers::get($sapi, new Settings(
            Settings::OPCACHE + [
                'opcache.enable_cli' => '1',
                'opcache.preload' => '/nowhere.php',
                'opcache.preload_user' => 'www-data',
            ],
            withExtension: false,
        ));
    }

    /** @return iterable<string, array{Sapi}> */
    public static function serversThatStayUp(): iterable
    {
        foreach ([Sapi::CliServer, Sapi::Fpm, Sapi::Apache] as $sapi) {
            yield $sapi->value => [$sapi];
        }
    }

    private function plain(Sapi $sapi, Request|string $request): Response
    {
        return $this->request($sapi, $request, self::withoutExtension());
    }

    private static function withoutExtension(): Settings
    {
        return new Settings(withExtension: false);
    }
}
