<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** The header block stays within serverpush.header_budget, the least important links stay behind. */
final class BudgetTest extends ServerTestCase
{
    private const BUDGET = 3072;

    private const MAX_LINKS = 64;

    /** What app/budget.php declares has these marks in its URLs, the most important first. */
    private const IMPORTANCE = ['high', 'style', 'font', 'script', 'image', 'low'];

    /** @dataProvider sapis */
    public function testTheMostImportantLinksThatFitAreSent(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/budget.php');
        $declared = self::declared($response);
        $sent = self::targets($response);

        self::assertCount(200, $declared);
        self::assertSame(self::mostImportant($declared, \count($sent)), $sent);
        foreach (['high', 'style', 'font', 'script'] as $mark) {
            self::assertCount(5, preg_grep("/-$mark-/", $sent), $mark);
        }
        self::assertGreaterThanOrEqual(1, \count(preg_grep('/-image-/', $sent)));
        self::assertWithinBudget($sapi, $response);
    }

    /** @dataProvider sapis */
    public function testReportNamesWhatStayedBehind(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/budget.php');
        $sent = self::targets($response);

        $states = array_column(json_decode($response->body, true), 'state', 'href');
        self::assertSame($sent, array_keys($states, 'sent', true));
        self::assertSame(200 - \count($sent), \count(array_keys($states, 'over_budget', true)));
    }

    /** @dataProvider sapis */
    public function testAPageWhoseOwnFieldsFillTheBlockGetsNone(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/budget.php?own=' . self::BUDGET);

        self::assertSame(200, $response->status);
        self::assertLinks([], $response);
        self::assertSame(['X-Own: ' . str_repeat('x', self::BUDGET)], $response->lines('X-Own'));
        self::assertSame(
            array_fill(0, 200, 'over_budget'),
            array_column(json_decode($response->body, true), 'state'),
        );
    }

    /** @dataProvider sapis */
    public function testTheBudgetCountsThePagesOwnFields(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/budget.php?own=1500');

        $sent = self::targets($response);
        self::assertSame(self::mostImportant(self::declared($response), \count($sent)), $sent);
        self::assertGreaterThanOrEqual(5, \count($sent));
        self::assertWithinBudget($sapi, $response);
    }

    /** @dataProvider sapis */
    public function testTheNumberOfLinksIsLimited(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/budget.php?budget=0');

        $sent = self::targets($response);
        self::assertCount(self::MAX_LINKS, $sent);
        self::assertSame(self::mostImportant(self::declared($response), self::MAX_LINKS), $sent);
    }

    /** @dataProvider sapis */
    public function testBothLimitsCanBeOff(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/budget.php?budget=0&max_links=0');

        self::assertSame(self::declared($response), self::targets($response));
    }

    /**
     * What other code says stays in its order, in the table that Apache keeps beside PHP's list, too.
     *
     * @dataProvider trimmedResponses
     */
    public function testAFrameworksListIsTrimmed(Sapi $sapi, string $query, int $status, bool $declared): void
    {
        $whole = $this->request($sapi, "/trim.php?trim=0$query");
        $trimmed = $this->request($sapi, "/trim.php?trim=1$query");
        $links = $trimmed->lines('Link');

        self::assertSame($status, $trimmed->status);
        self::assertSame("a page\n", strstr($trimmed->body, '[', true));
        self::assertSame($links, self::fieldsInList($trimmed, 'Link'));
        self::assertSame(['X-Before: 1', 'X-After: 1'], self::fieldsInList($trimmed, 'X-(Before|After)'));
        self::assertSame(['X-After: 1'], $trimmed->lines('X-After'));
        self::assertLessThanOrEqual(self::BUDGET, \strlen(implode("\r\n", $links)));
        self::assertSame('Link: </>; rel="canonical"', $links[0]);
        // the first of the list, byte for byte
        self::assertStringStartsWith($links[1], $whole->lines('Link')[1]);
        self::assertStringEndsWith('"script"', $links[1]);
        self::assertGreaterThan(self::BUDGET - 600, \strlen($links[1]));
        $rest = \array_slice($links, 2);
        if ($declared) {
            self::assertSame('Link: </app.css>; rel=preload; as=style', array_pop($rest));
        }
        self::assertSame(['Link: </feed>; rel="alternate"; title="a, b"'], $rest);
    }

    /** @return iterable<string, array{Sapi, string, int, bool}> */
    public static function trimmedResponses(): iterable
    {
        return self::onEachSapi([
            'nothing declared' => ['', 200, false],
            'declared' => ['&declared', 200, true],
            'with a status without links' => ['&declared&status=404', 404, false],
        ]);
    }

    /** @return list<string> */
    private static function fieldsInList(Response $response, string $name): array
    {
        return array_values(preg_grep("/^$name:/", json_decode(strstr($response->body, '['), true)));
    }

    private static function assertWithinBudget(Sapi $sapi, Response $response): void
    {
        self::assertLessThanOrEqual(self::BUDGET, \strlen(implode("\r\n", $response->lines('Link'))));
        // Only here nothing but PHP writes the block, so that it can be measured.
        if (\in_array($sapi, [Sapi::Fpm, Sapi::Cgi], true)) {
            $bytes = \strlen("$response->head\r\n");
            self::assertLessThanOrEqual(self::BUDGET, $bytes);
            self::assertGreaterThan(self::BUDGET - 150, $bytes, 'another link would have fitted in');
        }
    }

    /** @return list<string> */
    private static function declared(Response $response): array
    {
        return array_column(json_decode($response->body, true), 'href');
    }

    /** @return list<string> */
    private static function targets(Response $response): array
    {
        return preg_replace('/^Link: <([^>]+)>; .*$/', '$1', $response->lines('Link'));
    }

    /**
     * @param list<string> $declared
     * @return list<string> in the order of declaration
     */
    private static function mostImportant(array $declared, int $count): array
    {
        $chosen = [];
        foreach (self::IMPORTANCE as $mark) {
            $chosen += preg_grep("/-$mark-/", $declared);
        }
        $chosen = \array_slice($chosen, 0, $count, preserve_keys: true);
        ksort($chosen);

        return array_values($chosen);
    }
}
