<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\ServerFailure;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/**
 * memory_limit hit by each allocation in turn. The engine's allocator looks at the limit only when it needs a chunk of
 * two megabytes; that for debugging (USE_TRACKED_ALLOC) looks at it for each block, to the byte.
 */
final class MemoryPointTest extends ServerTestCase
{
    private const ALLOCATOR = ['USE_ZEND_ALLOC' => '0', 'USE_TRACKED_ALLOC' => '1'];

    private const DECLARED = 27;

    private const CHUNK = 2 << 20;

    protected function setUp(): void
    {
        // Servers that run already have the other allocator.
        Servers::stopAll();
        foreach (self::ALLOCATOR as $name => $value) {
            putenv("$name=$value");
        }
    }

    protected function tearDown(): void
    {
        Servers::stopAll();
        foreach (array_keys(self::ALLOCATOR) as $name) {
            putenv($name);
        }
    }

    /** @dataProvider sapis */
    public function testOfADeclaration(Sapi $sapi): void
    {
        $all = $this->request($sapi, '/memory-point.php?then=declare&rest=10000000')->lines('Link');
        self::assertCount(self::DECLARED, $all);
        // No block of the engine's is smaller: none is left out. (A process for each request takes longer.)
        $step = $sapi === Sapi::Cgi ? 360 : 24;
        $reached = [];

        for ($rest = 0; !str_contains($body ?? '', 'page'); $rest += $step) {
            $response = $this->request($sapi, "/memory-point.php?then=declare&rest=$rest");
            $body = $response->body;

            self::assertSame(200, $response->status);
            self::assertSame(['X-Own: kept'], $response->lines('X-Own'));
            self::assertMatchesRegularExpression('/^(page|hit)\nend: \d+$/', $body);
            $declared = (int) substr(strrchr($body, ' '), 1);
            $this->assertFirst($declared, $all, $response);
            $reached[$declared] = true;
        }
        self::assertGreaterThan(4, count($reached), 'the limit was hit between declarations');
        self::assertSame($all, $response->lines('Link'));
    }

    /**
     * Whatever is left, the page goes out; the links if there is room for all of them
     *
     * @dataProvider sapis
     */
    public function testOfTheHeaderPhase(Sapi $sapi): void
    {
        $counts = [];
        $step = $sapi === Sapi::Cgi ? 3_072 : 192;

        for ($rest = self::CHUNK - 16_384; $rest < self::CHUNK + 32_768; $rest += $step) {
            $response = $this->request($sapi, "/memory-point.php?then=send&rest=$rest");

            self::assertSame(200, $response->status);
            self::assertSame("page\nend: " . self::DECLARED, $response->body);
            self::assertSame(['X-Own: kept'], $response->lines('X-Own'));
            $counts[count($response->lines('Link'))] = true;
        }
        self::assertSame([0, self::DECLARED], array_keys($counts));
    }

    /**
     * Whatever is left: what learns from the page takes nothing from it, and learned links come whole or not at all.
     *
     * @dataProvider serversThatStay
     */
    public function testOfALookAtThePage(Sapi $sapi): void
    {
        $learning = new Settings(['serverpush.learn' => 'on', 'serverpush.learn_final' => '1']);
        $visit = fn (Settings $settings, int $visitor, int $rest) => $this->request($sapi, new Request(
            '/memory-look.php',
            fields: [
                'Host' => 'app.example', 'Sec-Fetch-Mode' => 'navigate', 'Sec-Fetch-Dest' => 'document',
                'X-Forwarded-For' => "198.18.$visitor.7", 'X-Rest' => (string) $rest,
            ],
        ), $settings);
        foreach ([1, 2, 3, 4] as $visitor) {
            $all = $visit($learning, $visitor, 10 * self::CHUNK)->lines('Link');
        }
        $counts = [];
        $rests = [
            ...range(0, 9_216, 192),
            ...range(16_384, self::CHUNK, 131_072),
            ...range(self::CHUNK, 2 * self::CHUNK, 65_536),
        ];
        foreach ($rests as $rest) {
            try {
                $plain = $visit(new Settings(), 5, $rest);
            } catch (ServerFailure) {
                // so little that PHP itself has no room for an answer
                continue;
            }
            $seen = $visit($learning, 5, $rest);
            $links = $seen->lines('Link');

            self::assertSame($plain->status, $seen->status, "$rest bytes");
            self::assertSame(self::withoutNumbers($plain->body), self::withoutNumbers($seen->body), "$rest bytes");
            self::assertSame($plain->lines('Content-Security-Policy'), $seen->lines('Content-Security-Policy'));
            self::assertSame($plain->lines('Link'), \array_slice($links, 0, \count($plain->lines('Link'))));
            self::assertSame([], array_diff($links, $all), 'fields that are not whole');
            $counts[\count($links)] = true;
        }
        self::assertArrayHasKey(1, $counts, 'the field of others alone');
        self::assertArrayHasKey(\count($all), $counts);
        $learned = json_decode($this->request($sapi, '/learn/learned.php', $learning)->body, true);
        self::assertGreaterThan(0, $learned['skipped']['memory_limit leaves no room']);
    }

    /** Of the engine's own error, where there is no room for its own fields: how much there was, and whose site it is */
    private static function withoutNumbers(string $body): string
    {
        return preg_replace('~size of \d+ bytes|in /tmp/serverpush-\w+~', '', $body);
    }

    /** @return iterable<string, array{Sapi}> */
    public static function serversThatStay(): iterable
    {
        foreach ([Sapi::CliServer, Sapi::Fpm, Sapi::Apache] as $sapi) {
            yield $sapi->value => [$sapi];
        }
    }

    /** @param list<string> $all in the order in which they are sent */
    private function assertFirst(int $declared, array $all, Response $response): void
    {
        $fields = $response->lines('Link');

        self::assertCount($declared, $fields);
        self::assertSame([], array_diff($fields, $all), 'fields that are not whole, or were never declared');
    }
}
