<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\LearnedShow;

/** What Chromium makes of a page that calls nothing, and that the server has learned */
final class LearnedBrowserTest extends TestCase
{
    private const RUNS = 6;

    /** Other work on the machine only ever adds to a time: as often as this it may spoil all loads of a page. */
    private const ROUNDS = 3;

    private const HINTED = '/gallery.css';

    /** What the page has, in the order of their names */
    private const RESOURCES = ['/fonts/instrument-serif.woff2', '/gallery.css', '/gallery.js', '/photos/1.jpg'];

    /** @var list<array<string, mixed>> */
    private static array $rounds = [];

    public function testTheStylesheetComesByHintsBeforeThereIsAPage(): void
    {
        foreach (self::round(0)['pages']['learned']['runs'] as $run) {
            $initiators = array_column($run['resources'], 'initiator', 'path');
            self::assertSame(
                [self::HINTED],
                array_keys($initiators, 'early-hints', true),
            );
            $asked = array_column($run['resources'], 'asked', 'path')[self::HINTED];
            self::assertLessThan($run['page']['end'], $asked);
            self::assertSame([], $run['messages']);
        }
    }

    public function testEachFileIsLoadedOnce(): void
    {
        $asked = array_intersect_key(self::round(0)['asked'], array_flip(self::RESOURCES));
        ksort($asked);

        self::assertSame(array_fill_keys(self::RESOURCES, self::RUNS + 1), $asked);
    }

    /** Without learning nothing comes by hints but what the page declares. */
    public function testTheOtherPagesAreWhatTheyAreCalled(): void
    {
        $initiators = static fn (string $name) => array_column(
            self::round(0)['pages'][$name]['run']['resources'],
            'initiator',
            'path',
        );

        self::assertNotContains('early-hints', $initiators('plain'));
        self::assertCount(\count(self::RESOURCES), $initiators('plain'));
        self::assertSame(array_fill(0, \count(self::RESOURCES), 'early-hints'), array_values($initiators('declared')));
        self::assertSame([], $initiators('bare'));
    }

    public function testTheFirstPaintComesEarlier(): void
    {
        $ratio = INF;
        for ($round = 0; $round < self::ROUNDS && $ratio > LearnedShow::MOST['plain']; $round++) {
            self::round($round);
            $ratio = self::ratioToPlain();
        }

        self::assertLessThanOrEqual(LearnedShow::MOST['plain'], $ratio, "the learned page's first paint : the plain one's");
    }

    public function testThePictureShowsAllThree(): void
    {
        $svg = new \DOMDocument();
        self::assertTrue($svg->loadXML(self::round(0)['picture']));
        foreach (['Plain', 'Declared', 'Learned', 'First contentful paint, learned'] as $text) {
            self::assertStringContainsString($text, $svg->textContent);
        }
    }

    /** Of the shortest times of all rounds so far. How near the page's own limit that is, `./dev show` tells. */
    private static function ratioToPlain(): float
    {
        $least = ['learned' => INF, 'plain' => INF];
        foreach (self::$rounds as ['pages' => $pages]) {
            foreach ($least as $name => $time) {
                $least[$name] = min($time, ...array_column($pages[$name]['runs'], 'firstPaint'));
            }
        }

        return $least['learned'] / $least['plain'];
    }

    /** @return array<string, mixed> */
    private static function round(int $number): array
    {
        try {
            return self::$rounds[$number] ??= LearnedShow::run(self::RUNS);
        } catch (NotInstalled $e) {
            self::markTestSkipped("what Chromium makes of learned hints: {$e->getMessage()}");
        }
    }
}
