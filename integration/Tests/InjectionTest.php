<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** Whatever strings go into any argument, the wire shows only complete, well-formed Link fields of ours. */
final class InjectionTest extends ServerTestCase
{
    private const SEEDS = 250;

    /** The names of all fields that a server, PHP, the page and debugging send */
    private const NAMES = [
        'connection', 'content-length', 'content-type', 'date', 'host', 'link', 'server', 'server-timing', 'status',
        'transfer-encoding', 'x-own', 'x-powered-by',
    ];

    private const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";

    /** @dataProvider sapis */
    public function testNothingGetsOut(Sapi $sapi): void
    {
        $settings = new Settings(['serverpush.debug' => '1', 'display_errors' => '0', 'serverpush.header_budget' => '0']);
        $links = 0;
        // A process for each request takes longer.
        for ($seed = 1; $seed <= ($sapi === Sapi::Cgi ? self::SEEDS / 10 : self::SEEDS); $seed++) {
            $response = $this->request($sapi, "/injection.php?seed=$seed", $settings);

            self::assertSame(200, $response->status);
            self::assertSame("the page\n", $response->body, "seed $seed");
            self::assertSame(['X-Own: kept'], $response->lines('X-Own'));
            self::assertOnlyKnownFields($response);
            $fields = $response->lines('Link');
            self::assertSame('Link: </own>; rel=canonical', array_shift($fields));
            foreach ($fields as $field) {
                self::assertWellFormed($field, $seed);
            }
            self::assertContains('Link: </last.css>; rel=preload; as=style', $fields);
            $links += \count($fields);
        }
        self::assertGreaterThan($seed, $links, 'some of the strings were taken');
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
