<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Worker;

/**
 * Learned hints in a worker that answers many requests in one script, in which $_SERVER is still the previous client's
 * when the next request begins
 *
 * @group embed
 */
final class LearnedWorkerTest extends TestCase
{
    private const ROUNDS = 6;

    private const VISITS = 400;

    /** What each tells of itself, and loads: two sites, and the second once more behind another name of a tenant */
    private const CLIENTS = [
        'a' => ['HTTP_HOST' => 'a.example', 'HTTP_X_LOADS' => '/a.css'],
        'b' => ['HTTP_HOST' => 'b.example', 'HTTP_X_LOADS' => '/b.css'],
        'tenant' => ['HTTP_HOST' => 'b.example', 'HTTP_X_FORWARDED_HOST' => 't.example', 'HTTP_X_LOADS' => '/t.css'],
        'user' => ['HTTP_HOST' => 'a.example', 'HTTP_COOKIE' => 'id=1', 'HTTP_X_LOADS' => '/a.css /of/user.css'],
        'frame' => ['HTTP_HOST' => 'a.example', 'HTTP_SEC_FETCH_DEST' => 'iframe', 'HTTP_X_LOADS' => '/a.css'],
    ];

    private static Worker $worker;

    public static function setUpBeforeClass(): void
    {
        self::$worker = new Worker(new Settings());
    }

    public static function tearDownAfterClass(): void
    {
        self::$worker->remove();
    }

    public function testNobodyGetsThePreviousClientsHints(): void
    {
        [$visits, $learned] = $this->visits(['serverpush.learn' => 'on', 'serverpush.learn_frankenphp' => '1']);
        $expected = ['a' => '/a.css', 'b' => '/b.css', 'tenant' => '/t.css', 'user' => '/a.css', 'frame' => null];

        foreach ($visits as [$client, $round, $answer]) {
            $host = self::CLIENTS[$client]['HTTP_HOST'];
            self::assertStringContainsString("<!-- $host -->", $answer, 'the script has its own client');
            // Users come behind the others, in the third round, too.
            $hint = $round > 3 || ($round === 3 && $client === 'user') ? $expected[$client] : null;
            self::assertSame(
                $hint === null ? '' : "[103]\nLink: <$hint>; rel=preload; as=style\n\n",
                strstr($answer, "[200]\n", true),
                "$client, round $round",
            );
        }
        self::assertNull($learned['obstacle']);
        self::assertGreaterThan(0, $learned['totals']['right']);
        self::assertSame($learned['totals']['hinted'], $learned['totals']['right']);
    }

    /** A 103 of FrankenPHP's costs fields of its server: none without a word of the site's owner */
    public function testNoneUnlessItIsAskedFor(): void
    {
        [$visits, $learned] = $this->visits(['serverpush.learn' => 'on']);

        foreach ($visits as [, , $answer]) {
            self::assertStringStartsWith("[200]\n", $answer);
        }
        self::assertStringContainsString('serverpush.learn_frankenphp', $learned['obstacle']);
        self::assertSame(0, $learned['totals']['hinted']);
        self::assertGreaterThan(0, $learned['totals']['would_be_right']);
    }

    /** Once all pages are known, and are hinted and looked at, there is not one byte more of PHP's memory or malloc's. */
    public function testNoMemoryARequest(): void
    {
        $visits = [];
        for ($visit = 0; $visit < self::VISITS; $visit++) {
            $visits[] = [
                'HTTP_HOST' => 'a.example',
                'HTTP_SEC_FETCH_DEST' => 'document',
                'HTTP_X_LOADS' => '/app.css /page-' . $visit % 4 . '.css',
                'HTTP_X_NAME' => 'any',
                'REQUEST_URI' => '/' . $visit % 4,
                'REMOTE_ADDR' => '198.18.' . $visit % 256 . '.7',
                'DOCUMENT_ROOT' => '/srv/www',
            ];
        }
        self::$worker->settings(new Settings(['serverpush.learn' => 'on', 'serverpush.learn_frankenphp' => '1']));
        [$output, $errors] = self::$worker->run('learned.php', self::VISITS, 'code', [
            'VISITS' => json_encode($visits),
            'WITHOUT_LEARNED' => '1',
        ]);

        self::assertSame('', $errors);
        $hints = "[103]\nLink: </app.css>; rel=preload; as=style\nLink: </page-";
        self::assertGreaterThan(self::VISITS - 20, substr_count($output, $hints));
        self::assertMatchesRegularExpression(
            '/# memory after (\d+)\n(\d+ \d+)\n(?s:.*)# memory after ' . self::VISITS . '\n\2\n/',
            $output,
        );
    }

    /**
     * @param array<string, string> $directives
     * @return array{list<array{string, int, string}>, array<string, mixed>} of each visit who, in which round, and what
     *     was answered; and what was learned
     */
    private function visits(array $directives): array
    {
        $who = $visits = [];
        for ($round = 1; $round <= self::ROUNDS; $round++) {
            foreach (self::CLIENTS as $client => $variables) {
                $who[] = [$client, $round];
                $visits[] = $variables + [
                    'HTTP_SEC_FETCH_DEST' => 'document',
                    'REMOTE_ADDR' => "198.18.$round.7",
                    'DOCUMENT_ROOT' => '/srv/www',
                ];
            }
        }
        self::$worker->settings(new Settings($directives));
        [$output, $errors] = self::$worker->run('learned.php', \count($visits) + 1, 'code', [
            'VISITS' => json_encode($visits),
        ]);
        self::assertSame('', $errors);
        $answers = preg_split('/^# (?:visit \d+|learned|(?:memory|ended) after \d+)\n/m', $output);
        $answers = array_values(preg_grep('/^\[\d+\]\n/', $answers));
        self::assertCount(\count($visits) + 1, $answers);
        $learned = json_decode(explode("\n\n", array_pop($answers))[1], true);

        return [array_map(static fn (array $who, string $answer) => [...$who, $answer], $who, $answers), $learned];
    }
}
