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
