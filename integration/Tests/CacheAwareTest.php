<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** A cookie remembers what a client was sent: in every SAPI, for any set, whatever the client sends */
final class CacheAwareTest extends ServerTestCase
{
    private const RANDOM_SETS = 10_000;

    private const PAGE = '/cache.php?seed=a&count=2';

    /** @dataProvider sapis */
    public function testSecondVisit(Sapi $sapi): void
    {
        $first = $this->visit($sapi, self::PAGE);
        self::assertLinks(['</a/0.css>; rel=preload; as=style', '</a/1.css>; rel=preload; as=style'], $first);
        $value = self::cookie($first);
        self::assertSame(CookieValue::of(self::keys('a', 2, 13)), $value);

        $second = $this->visit($sapi, self::PAGE . '&more=1', "a=b; serverpush=$value; c=d");

        self::assertLinks([
            '</a/0.css>; rel=preload; as=style; nopush',
            '</a/1.css>; rel=preload; as=style; nopush',
            '</a/2.css>; rel=preload; as=style',
        ], $second);
        self::assertSame(CookieValue::of(self::keys('a', 3, 13)), self::cookie($second));
        $third = $this->visit($sapi, self::PAGE . '&more=1', 'serverpush=' . self::cookie($second));
        self::assertSame('known known known', $third->body);
        self::assertNull(self::cookie($third));
    }

    /** An interim response has no cookie, and what it says depends on none: the browser has it, or loads it. */
    public function testEarlyHintsKnowNoCookie(): void
    {
        foreach (['nopush', 'skip'] as $mode) {
            foreach ([Sapi::CliServer, Sapi::Apache] as $sapi) {
                $settings = new Settings(['serverpush.cache_aware' => $mode, 'serverpush.early_hints' => 'always']);
                $first = $this->request($sapi, '/early/send.php?status=103', $settings);
                self::assertNotNull($value = self::cookie($first));
                $fields = ['Host' => 'app.example', 'Cookie' => "serverpush=$value"];

                $second = $this->request($sapi, new Request('/early/send.php?status=103', fields: $fields), $settings);

                self::assertNotSame([], $first->interim);
                self::assertSame($first->interim, $second->interim);
                self::assertStringNotContainsString('Cookie', $second->interim[0]);
                self::assertNotSame($first->lines('Link'), $second->lines('Link'));
            }
        }
    }

    /** @dataProvider sapis */
    public function testHead(Sapi $sapi): void
    {
        $request = new Request(self::PAGE, 'HEAD', ['Host' => 'app.example', 'Cookie' => 'serverpush=AAAAVA']);

        $response = $this->request($sapi, $request, self::settings());

        self::assertCount(2, $response->lines('Link'));
        self::assertSame([], preg_grep('/nopush/', $response->lines('Link')));
        self::assertNull(self::cookie($response));
    }

    /** @dataProvider sapis */
    public function testEmptyBody(Sapi $sapi): void
    {
        $response = $this->visit($sapi, '/wire/empty-body-callback.php');

        self::assertNotSame([], $response->lines('Link'));
        self::assertNotNull(self::cookie($response));
    }

    /** Nearly as long as the SAPI lets a field be */
    public static function longCookies(): iterable
    {
        $lengths = [[Sapi::CliServer, 80_000], [Sapi::Fpm, 65_000], [Sapi::Cgi, 130_000], [Sapi::Apache, 8_000]];
        foreach ($lengths as [$sapi, $bytes]) {
            foreach (['A', '_', ';', '=', ' '] as $repeated) {
                yield "$sapi->value '$repeated'" => [$sapi, $repeated, $bytes];
            }
            // PHP itself warns of the thousandth
            yield "$sapi->value, many of the name" => [$sapi, 'serverpush=A; ', min($bytes, 12_000)];
        }
    }

    /** @dataProvider longCookies */
    public function testLongCookie(Sapi $sapi, string $repeated, int $bytes): void
    {
        $cookie = 'serverpush=' . substr(str_repeat($repeated, $bytes), 0, $bytes);

        $response = $this->visit($sapi, self::PAGE, $cookie);

        self::assertSame('pending pending', $response->body);
        self::assertSame(CookieValue::of(self::keys('a', 2, 13)), self::cookie($response));
    }

    /** What PHP writes is what the format's description says, and is read again: for thousands of sets of any width. */
    public function testRandomSets(): void
    {
        mt_srand(20_261_123);
        for ($set = 0; $set < self::RANDOM_SETS; $set++) {
            $bits = mt_rand(6, 15);
            $count = mt_rand(1, 120);
            $more = mt_rand(0, 5);
            $keys = self::keys((string) $set, $count + $more, $bits);
            $sent = \array_slice($keys, 0, $count);
            $page = "/cache.php?seed=$set&count=$count&cache_bits=$bits&cache_max_bytes=4000&max_links=0&header_budget=0";

            $value = self::cookie($this->visit(Sapi::Fpm, $page));
            self::assertSame(CookieValue::of($sent), $value);
            $most = 7 * \count(array_unique($sent)) + 2 ** ($bits - 6);
            self::assertLessThanOrEqual(intdiv($most + 7, 8), \strlen(base64_decode(strtr($value, '-_', '+/'))));

            $states = array_map(
                static fn (int $key): string => \in_array($key, $sent, true) ? 'known' : 'pending',
                $keys,
            );
            $response = $this->visit(Sapi::Fpm, "$page&more=$more", "serverpush=$value");
            self::assertSame(implode(' ', $states), $response->body);
        }
    }

    private static function settings(): Settings
    {
        return new Settings(['serverpush.cache_aware' => 'nopush']);
    }

    private function visit(Sapi $sapi, string $target, ?string $cookie = null): Response
    {
        $fields = ['Host' => 'app.example'] + ($cookie === null ? [] : ['Cookie' => $cookie]);

        return $this->request($sapi, new Request($target, fields: $fields), self::settings());
    }

    private static function cookie(Response $response): ?string
    {
        $lines = $response->lines('Set-Cookie');
        if (!$lines) {
            return null;
        }
        self::assertCount(1, $lines);
        self::assertMatchesRegularExpression(
            '/^Set-Cookie: serverpush=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/',
            $lines[0],
        );

        return substr(strtok($lines[0], ';'), \strlen('Set-Cookie: serverpush='));
    }

    /** @return list<int> */
    private static function keys(string $seed, int $count, int $bits): array
    {
        $keys = [];
        for ($i = 0; $i < $count; $i++) {
            $keys[] = CookieValue::key("/$seed/$i.css", $bits);
        }

        return $keys;
    }
}
