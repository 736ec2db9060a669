<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\Chromium;
use ServerPush\Integration\Servers\EarlyStack;
use ServerPush\Integration\Servers\Exchange;

/** The policies of a 103: front servers pass them on, and Chromium loads what is hinted by them */
final class EarlyPolicyTest extends StackTestCase
{
    private const HINTED = ['other-image', 'other-script', 'own-image', 'own-script'];

    private const SCRIPTS = ['other-script', 'own-script'];

    /**
     * What the page has by hints, and what was asked for, under each policy that is set before the 103, or after it:
     * then it comes too late for the hints. A hint has no nonce: under a policy that asks for one the script comes by
     * the final response.
     */
    private const EARLY = [
        'policy=none' => self::HINTED,
        'policy=referrer' => self::HINTED,
        'policy=referrer&late' => self::HINTED,
        'policy=images' => self::SCRIPTS,
        'policy=images&late' => self::SCRIPTS,
        'policy=nonce' => [],
    ];

    private const ASKED_FOR = ['policy=images&late' => self::HINTED, 'policy=nonce' => self::SCRIPTS] + self::EARLY;

    /** @dataProvider stacksThatPassHintsOn */
    public function testPassesThePoliciesOn(EarlyStack $stack): void
    {
        $this->running($stack);
        $url = "https://{$stack->running()->address()}/early/cases.php?case=policies&think=20";
        $fields = Exchange::overHttp2($url, ['sec-fetch-mode' => 'navigate'])->response()->fields;
        $final = array_keys(array_column($fields, 0), ':status')[1] ?? 0;
        $hints = \array_slice($fields, 0, $final);
        $values = static fn (string $name) => implode(', ', array_column(
            array_filter($hints, static fn (array $field) => $field[0] === $name),
            1,
        ));

        self::assertSame(
            [
                '103', "img-src 'none', default-src 'self'", 'no-referrer', 'require-corp',
                '</app.css>; rel=preload; as=style', '', '',
            ],
            array_map($values, [
                ':status', 'content-security-policy', 'referrer-policy', 'cross-origin-embedder-policy', 'link',
                'x-own', 'content-security-policy-report-only',
            ]),
        );
    }

    /** @dataProvider stacksWithWorkers */
    public function testChromiumLoadsByThem(EarlyStack $stack): void
    {
        $this->running($stack);
        foreach (self::visit($stack) as $case => ['page' => $page, 'asked' => $asked]) {
            self::assertSame('true', $page['hinted'], $case);
            self::assertSame(self::EARLY[$case], $page['early'], $case);
            // Once each
            self::assertSame(self::ASKED_FOR[$case], array_column($asked, 0), $case);
            $referrers = array_unique(array_column($asked, 1));
            if ($case === 'policy=referrer') {
                self::assertSame([null], $referrers, $case);
            } else {
                self::assertNotContains(null, $referrers, $case);
            }
        }
    }

    /** @return iterable<string, array{EarlyStack}> */
    public static function stacksThatPassHintsOn(): iterable
    {
        return self::named(EarlyStack::thatPassHintsOn());
    }

    /**
     * The page and its resources at once, and by another name of the host, which is another origin
     *
     * @return iterable<string, array{EarlyStack}>
     */
    public static function stacksWithWorkers(): iterable
    {
        return self::named(array_filter(
            EarlyStack::thatPassHintsOn(),
            static fn (EarlyStack $stack) => str_ends_with($stack->value, 'Apache with mod_php')
                && !str_contains($stack->value, 'Caddy'),
        ));
    }

    /** @return array<string, array{page: array<string, mixed>, asked: list<array{string, ?string}>}> */
    private static function visit(EarlyStack $stack): array
    {
        $address = $stack->running()->address();
        $other = 'localhost:' . parse_url("https://$address", \PHP_URL_PORT);
        $ids = $pages = $seen = [];
        foreach (array_keys(self::EARLY) as $case) {
            $ids[$case] = bin2hex(random_bytes(8));
            $pages[$case] = "https://$address/early/policies.php?$case&id=$ids[$case]&other=$other";
        }
        try {
            $visited = Chromium::run('policies.mjs', ['pages' => $pages])['pages'];
            foreach ($ids as $case => $id) {
                $asked = array_map(
                    static fn (string $line) => json_decode($line, true),
                    @file(self::logFile($id)) ?: [],
                );
                sort($asked);
                $seen[$case] = ['page' => $visited[$case], 'asked' => $asked];
            }

            return $seen;
        } catch (NotInstalled $e) {
            self::markTestSkipped("what Chromium makes of policies: {$e->getMessage()}");
        } finally {
            foreach ($ids as $id) {
                @unlink(self::logFile($id));
            }
        }
    }

    private static function logFile(string $id): string
    {
        return sys_get_temp_dir() . "/serverpush-asked-$id";
    }
}
