<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** The header block is with the client before the script goes on. */
final class EarlyFlushTest extends ServerTestCase
{
    private const TIMES = 100;

    private const DOCUMENT = "<!doctype html>\n<title>Early</title>\n<p>[true,true]</p>\n";

    /** @dataProvider httpSapis */
    public function testTheClientHasTheHeadersFirst(Sapi $sapi): void
    {
        $server = Servers::get($sapi, new Settings());
        self::assertInstanceOf(HttpServer::class, $server);
        for ($i = 0; $i < self::TIMES; $i++) {
            $word = new Word();
            $request = new Request("/early/flush.php?word=$word->name");
            $connection = $server->connect();
            $connection->send($request);
            $head = $connection->head();
            $word->give();

            self::assertStringContainsString("\r\nLink: </app.css>; rel=preload; as=style\r\n", $head);
            self::assertStringContainsString("\r\nX-Own: kept\r\n", $head);
            self::assertStringContainsString("\r\nX-Accel-Buffering: no\r\n", $head);
            self::assertSame(self::DOCUMENT, $connection->body($head));
        }
    }

    /** @return iterable<string, array{Sapi}> */
    public static function httpSapis(): iterable
    {
        yield 'cli-server' => [Sapi::CliServer];
        yield 'apache2handler' => [Sapi::Apache];
    }

    /**
     * The line feed is for FastCGI and CGI alone: there front ends wait for the body.
     *
     * @dataProvider sapis
     */
    public function testTheWholeResponse(Sapi $sapi): void
    {
        $word = new Word();
        $word->give();
        $response = $this->request($sapi, "/early/flush.php?word=$word->name");

        self::assertSame(200, $response->status);
        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertSame(['X-Accel-Buffering: no'], $response->lines('X-Accel-Buffering'));
        $lineFeed = \in_array($sapi, [Sapi::Fpm, Sapi::Cgi], true) ? "\n" : '';
        self::assertSame($lineFeed . self::DOCUMENT, $response->body);
    }
}
