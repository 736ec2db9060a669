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

    /**
     * early() goes by what the SAPI can, never by what the client gets.
     *
     * @dataProvider earlyCalls
     */
    public function testTheOneCallForPortableCode(Sapi $sapi, string $query, bool $navigates, string $body, int $hints): void
    {
        $response = $this->request(
            $sapi,
            new Request("/early/early.php?$query", fields: self::fields($navigates)),
        );

        self::assertSame(200, $response->status);
        self::assertCount($hints, $response->interim);
        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertSame($body, $response->body);
    }

    /** @return iterable<string, array{Sapi, string, bool, string, int}> */
    public static function earlyCalls(): iterable
    {
        foreach (Sapi::cases() as $sapi) {
            $fastCgi = \in_array($sapi, [Sapi::Fpm, Sapi::Cgi], true);
            foreach ([false, true] as $navigates) {
                foreach (['', 'flush'] as $query) {
                    [$body, $hints] = match (true) {
                        $fastCgi && $query === 'flush' => ["\n[true,true]\n", 0],
                        !$fastCgi && $navigates => ["[true,false]\n", 1],
                        default => ["[false,false]\n", 0],
                    };
                    $name = "$sapi->value" . ($navigates ? ' navigation' : '') . ($query ? ', flush' : '');
                    yield $name => [$sapi, $query, $navigates, $body, $hints];
                }
            }
        }
    }

    /**
     * What would be lost behind FastCGI is told where nothing is lost.
     *
     * @dataProvider sapis
     */
    public function testDebugWarnsOfWhatIsSetAfterIt(Sapi $sapi): void
    {
        $settings = new Settings(['serverpush.debug' => '1']);
        foreach ([false, true] as $navigates) {
            $get = fn (string $then, string $method = 'GET') => $this->request(
                $sapi,
                new Request("/early/early.php?then=$then", $method, self::fields($navigates)),
                $settings,
            );
            foreach ([
                'status' => [404, 'the status (404)'],
                'redirect' => [302, 'the status (302), a redirect'],
                'cookie' => [200, 'cookies'],
            ] as $then => [$status, $what]) {
                $response = $get($then);

                self::assertSame($status, $response->status);
                self::assertMatchesRegularExpression(
                    '~^\s*Warning: ServerPush\\\\early\(\): Changed after this call: ' . preg_quote($what)
                        . '; .* is lost in \S*/early/early\.php on line 6\s+\[\w+,false\]\n$~',
                    $response->body,
                );
                self::assertStringContainsString('Changed after this call', Servers::get($sapi, $settings)->log());
                self::assertSame('', $get($then, 'HEAD')->body);
            }
            self::assertMatchesRegularExpression('~^\[\w+,false\]\n$~', $get('')->body);
            self::assertMatchesRegularExpression('~^\[\w+,false\]\n$~', $get('field')->body);
        }
    }

    /** @return array<string, string> */
    private static function fields(bool $navigates): array
    {
        return ['Host' => 'app.example'] + ($navigates ? ['Sec-Fetch-Mode' => 'navigate'] : []);
    }
}
