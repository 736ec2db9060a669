<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/**
 * Whatever strings go into any argument and setting, and whatever cookie comes with the request: the wire shows only
 * complete, well-formed Link fields of ours, and one Set-Cookie at most.
 */
final class InjectionTest extends ServerTestCase
{
    private const SEEDS = 250;

    /** The names of all fields that a server, PHP, the page and debugging send */
    private const NAMES = [
        'connection', 'content-length', 'content-type', 'date', 'host', 'link', 'server', 'server-timing', 'set-cookie',
        'status', 'transfer-encoding', 'x-accel-buffering', 'x-own', 'x-powered-by',
    ];

    private const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";

    /** What is no value of ours; `%s` stands for one that is */
    private const COOKIES = [
        '%s', '%s', '%sA', 'A%s', '%s; %s', '%s; serverpush=', 'serverpush', 'serverpush=', '=', ';;;', 'a=%s', '"%s"',
        "%s\t", "%s\xff", 'serverpush=AAAA.%s', 'serverpush=</evil>', 'serverpush=%0d%0aX-Evil:%201', 'serverpush=____',
    ];

    /** What HTTP cannot carry, but FastCGI and CGI can */
    private const COOKIES_WITH_LINES = [
        "%s\r\nX-Evil: 1", "serverpush=AAAA\r\nX-Evil: 1\r\n\r\nevil", "\n%s", "%s\n", "%s\x01", "\rserverpush=\r",
    ];

    /** @dataProvider sapis */
    public function testNothingGetsOut(Sapi $sapi): void
    {
        $settings = new Settings([
            'serverpush.debug' => '1',
            'display_errors' => '0',
            'serverpush.header_budget' => '0',
            'serverpush.early_hints' => 'always',
            'serverpush.cache_aware' => 'nopush',
        ]);
        $cgi = $sapi === Sapi::Cgi || $sapi === Sapi::Fpm;
        $cookies = [...self::COOKIES, ...$cgi ? self::COOKIES_WITH_LINES : []];
        $cookie = 'serverpush=AAAAVA';
        $links = $interim = $set = 0;
        // A process for each request takes longer.
        for ($seed = 1; $seed <= ($sapi === Sapi::Cgi ? self::SEEDS / 10 : self::SEEDS); $seed++) {
            $early = $seed % 5 === 0;
            $buffering = $seed % 3 === 0 ? ['yes'] : ($early ? ['no'] : []);
            $cookieName = $seed % 4 === 0 ? 'serverpush' : 'own';
            $response = $this->request($sapi, new Request(
                "/injection.php?seed=$seed&cookie=$cookieName" . ($early ? '&early' : '')
                    . ($seed % 3 === 0 ? '&buffering=yes' : ''),
                fields: [
                    'Host' => 'app.example',
                    'Cookie' => str_replace('%s', $cookie, $cookies[$seed % \count($cookies)]),
                ],
            ), $settings);

            self::assertSame(200, $response->status);
            self::assertSame(($early && $cgi ? "\n" : '') . "the page\n", $response->body, "seed $seed");
            self::assertSame(['X-Own: kept'], $response->lines('X-Own'));
            self::assertOnlyKnownFields($response);
            self::assertSame(
                array_map(static fn (string $value): string => "X-Accel-Buffering: $value", $buffering),
                $response->lines('X-Accel-Buffering'),
            );
            $fields = $response->lines('Link');
            self::assertSame('Link: </own>; rel=canonical', array_shift($fields));
            foreach ($fields as $field) {
                self::assertWellFormed($field, $seed);
            }
            self::assertContains('Link: </last.css>; rel=preload; as=style', $fields);
            foreach ($response->interim as $head) {
                $lines = explode("\r\n", substr($head, 0, -2));
                self::assertMatchesRegularExpression('@^HTTP/1\.1 1\d\d [A-Za-z ]*$@D', array_shift($lines));
                self::assertNotSame([], $lines);
                foreach ($lines as $line) {
                    self::assertWellFormed($line, $seed);
                }
            }
            $ours = self::cookie($response, $cookieName);
            $cookie = $ours ?? $cookie;
            $links += \count($fields);
            $interim += \count($response->interim);
            $set += $ours !== null;
        }
        self::assertGreaterThan($seed, $links, 'some of the strings were taken');
        self::assertGreaterThan($seed / 5, $set, 'cookies were set');
        self::assertSame($cgi, $interim === 0, 'interim responses were sent where they can be');
    }

    /** Ours, without its attributes: one at most, behind the page's, of another name */
    private static function cookie(Response $response, string $nameOfPage): ?string
    {
        $lines = $response->lines('Set-Cookie');
        self::assertSame("Set-Cookie: $nameOfPage=kept", array_shift($lines));
        self::assertLessThanOrEqual(1, \count($lines));
        if (!$lines) {
            return null;
        }
        self::assertMatchesRegularExpression(
            '@^Set-Cookie: ' . self::TOKEN . '=([\w-]{4}\.)?[\w-]+'
                . '; Path=/(; Max-Age=[1-9]\d*)?; HttpOnly; SameSite=Lax$@D',
            $lines[0],
        );

        self::assertStringStartsNotWith("Set-Cookie: $nameOfPage=", $lines[0]);

        return substr(strtok($lines[0], ';'), \strlen('Set-Cookie: '));
    }

    private static function assertOnlyKnownFields(Response $response): void
    {
        foreach (preg_split('/\r\n/', $response->head, -1, PREG_SPLIT_NO_EMPTY) as $i => $line) {
            if ($i === 0 && str_starts_with($line, 'HTTP/')) {
                continue;
            }
            self::assertMatchesRegularExpression('/^[A-Za-z-]+:[\t -~]*$/D', $line);
            self::assertContains(strtolower(strstr($line, ':', true)), self::NAMES, $line);
        }
    }

    /** One target, one relation type directly behind it, parameters in one form */
    private static function assertWellFormed(string $field, int $seed): void
    {
        $token = self::TOKEN;
        $quoted = '"(?:[\t !#-\[\]-~]|\\\\["\\\\])*"';
        self::assertMatchesRegularExpression(
            "@^Link: <[!#-;=?-\\x7e]+>; rel=(?:$token|$quoted)(?:; $token(?:=(?:$token|$quoted))?)*$@D",
            $field,
            "seed $seed",
        );
        preg_match('/^Link: <([^>]+)>/', $field, $match);
        self::assertStringStartsNotWith('//', $match[1]);
        $host = preg_match('@^[a-z]+://([^/]*)/@', $match[1], $match) ? $match[1] : '';
        self::assertStringNotContainsString('evil', $host, "seed $seed: $field");
    }
}
