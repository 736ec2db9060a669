<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** Which responses carry links, by their final status and however that is set */
final class StatusTest extends ServerTestCase
{
    private const WITH_LINKS = [200, 201, 202, 203, 226, 301, 302, 303, 307, 308];

    private const WITHOUT_LINKS = [204, 205, 206, 304, 400, 401, 403, 404, 410, 422, 500, 503];

    /** @dataProvider statuses */
    public function testStatusDecides(Sapi $sapi, string $by, int $status, bool $links): void
    {
        foreach (['GET', 'HEAD'] as $method) {
            $response = $this->request($sapi, new Request("/status.php?by=$by&status=$status", $method));

            self::assertSame($status, $response->status);
            self::assertLinks($links ? ['</app.css>; rel=preload; as=style'] : [], $response);
        }
    }

    /** @return iterable<string, array{Sapi, string, int, bool}> */
    public static function statuses(): iterable
    {
        foreach (['code', 'line', 'location', 'field'] as $by) {
            foreach ([...self::WITH_LINKS, ...self::WITHOUT_LINKS] as $status) {
                // header() with Location allows these two and redirects only.
                if ($by === 'location' && $status !== 201 && intdiv($status, 100) !== 3) {
                    continue;
                }
                $links = \in_array($status, self::WITH_LINKS, true);
                foreach (Sapi::cases() as $sapi) {
                    // Only CGI knows the field (RFC 3875, section 6.3.3); to the others it is any field.
                    if ($by === 'field' && !\in_array($sapi, [Sapi::Fpm, Sapi::Cgi], true)) {
                        continue;
                    }
                    yield "$sapi->value $status by $by" => [$sapi, $by, $status, $links];
                }
            }
        }
    }

    /**
     * http_response_code() leaves the status line as it was, such as that of a fatal error. Which of the two is sent, each
     * SAPI decides by itself.
     *
     * @dataProvider sapis
     */
    public function testWhereLineAndCodeDisagreeTheStatusThatIsSentDecides(Sapi $sapi): void
    {
        foreach ([200, 302, 404, 500] as $line) {
            foreach ([200, 302, 404, 500] as $code) {
                $response = $this->request($sapi, "/status.php?by=line-and-code&line=$line&status=$code");

                self::assertContains($response->status, [$line, $code, 200]);
                self::assertLinks($response->status < 400 ? ['</app.css>; rel=preload; as=style'] : [], $response);
            }
        }
    }

    /**
     * The same header block as without the extension, byte for byte
     *
     * @dataProvider finalInterimStatuses
     */
    public function testAnInterimStatusThatIsFinalKeepsEveryField(Sapi $sapi, int $status, string $by): void
    {
        $target = "/switching.php?status=$status&by=$by";
        $block = $this->finalBlock($sapi, $target, new Settings());

        self::assertSame($this->finalBlock($sapi, $target, new Settings(withExtension: false)), $block);
        self::assertStringContainsString("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", $block);
        self::assertStringContainsString("Set-Cookie: a=b\r\n", $block);
        self::assertStringContainsString("Link: </theirs.js>; as=\"script\"; rel=\"preload\"\r\n", $block);
    }

    /** @return iterable<string, array{Sapi, int, string}> */
    public static function finalInterimStatuses(): iterable
    {
        foreach ([100, 101, 103] as $status) {
            yield from self::onEachSapi(["$status by code" => [$status, 'code'], "$status by line" => [$status, 'line']]);
        }
    }

    /** A client would wait for another response behind it: so this is the first header block, without its date. */
    private function finalBlock(Sapi $sapi, string $target, Settings $settings): string
    {
        $server = Servers::get($sapi, $settings);
        if ($server instanceof HttpServer) {
            $connection = $server->connect();
            $connection->send(new Request($target));
            $block = $connection->head();
        } else {
            $block = $server->request(new Request($target))->head;
        }

        return preg_replace('/^Date: .*\r\n/m', '', $block);
    }

    /** @dataProvider statusesWithoutMeaning */
    public function testAStatusFieldIsAnyFieldOutsideCgi(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/status.php?by=field&status=404');

        self::assertSame(200, $response->status);
        self::assertSame(['Status: 404 Reason'], $response->lines('Status'));
        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
    }

    /** @return iterable<string, array{Sapi}> */
    public static function statusesWithoutMeaning(): iterable
    {
        yield 'cli-server' => [Sapi::CliServer];
        yield 'apache2handler' => [Sapi::Apache];
    }

    /** @dataProvider sapis */
    public function testALocationAloneRedirects(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/status.php?by=location&status=0');

        self::assertSame(302, $response->status);
        self::assertSame(['Location: /elsewhere'], $response->lines('Location'));
        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
    }
}
