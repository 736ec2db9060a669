<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;

/** A hint that is wrong dies at once; what says nothing about a page corrects nothing; and nothing teaches itself. */
final class LearnedCorrectionTest extends LearnedTestCase
{
    private const PAGES = 12;

    private const OLD = '/app.1a2b.css /app.1a2b.js';

    private const NEW = '/app.3c4d.css /app.3c4d.js';

    /**
     * The hashes of all assets change between two requests.
     *
     * @dataProvider sapisWithHints
     */
    public function testADeploy(Sapi $sapi): void
    {
        for ($page = 1; $page <= self::PAGES; $page++) {
            $this->teach($sapi, self::PAGE . "?page=$page", self::OLD);
            self::assertHinted(self::urls(self::OLD), $this->visit($sapi, 4, self::PAGE . "?page=$page", self::OLD));
        }

        // Two looks of different clients at the first page, and the old ones are out: there, and everywhere else.
        $this->visit($sapi, 1, self::PAGE . '?page=1', self::NEW);
        $this->visit($sapi, 2, self::PAGE . '?page=1', self::NEW);
        self::assertNothingOf(self::OLD, $this->visit($sapi, 3, self::PAGE . '?page=1', self::NEW));
        for ($page = 2; $page <= self::PAGES; $page++) {
            self::assertHinted([], $this->visit($sapi, 1, self::PAGE . "?page=$page", self::NEW), "page $page");
        }

        // Four looks by three clients, and the new ones are hinted.
        $this->visit($sapi, 1, self::PAGE . '?page=1', self::NEW);
        self::assertHinted(self::urls(self::NEW), $this->visit($sapi, 4, self::PAGE . '?page=1', self::NEW));
        for ($page = 2; $page <= self::PAGES; $page++) {
            for ($visitor = 2; $visitor <= 4; $visitor++) {
                $this->visit($sapi, $visitor, self::PAGE . "?page=$page", self::NEW);
            }
            self::assertHinted(self::urls(self::NEW), $this->visit($sapi, 5, self::PAGE . "?page=$page", self::NEW));
        }
    }

    /** With four processes at work, which may find the table in use; what is asked is the same, but for the counts. */
    public function testADeployUnderLoad(): void
    {
        $server = self::workers();
        $release = self::OLD;
        $round = function (int $number) use ($server, &$release): array {
            $requests = array_map(
                fn (int $page) => $this->navigation($number * self::PAGES + $page, self::PAGE . "?page=$page", $release),
                range(1, self::PAGES),
            );

            return array_map(self::hinted(...), self::together($server, $requests));
        };
        $until = static function (\Closure $isReached, int &$number) use ($round): void {
            do {
                self::assertLessThan(40, $number, 'rounds');
                $hinted = $round($number++);
            } while (!$isReached($hinted));
        };
        $number = 0;
        $all = fn (string $urls) => static fn (array $hinted) => array_unique($hinted, SORT_REGULAR) === [self::urls($urls)];
        $until($all(self::OLD), $number);

        $release = self::NEW;
        $before = $number;
        // Most find the old ones in the first round, in which pages are seen that nobody has seen since.
        $round($number++);
        $until(
            static fn (array $hinted) => array_intersect(array_merge(...$hinted), self::urls(self::OLD)) === [],
            $number,
        );
        self::assertLessThanOrEqual($before + 4, $number, 'rounds until the old ones were out');
        $until($all(self::NEW), $number);
        // They stay so.
        self::assertSame([self::urls(self::NEW)], array_values(array_unique($round($number++), SORT_REGULAR)));
    }

    /** A server that still has the old release is heard: what some response has is not dead. */
    public function testAnOldOneThatComesBack(): void
    {
        $this->teach(Sapi::CliServer, loads: self::OLD);
        foreach ([1, 2] as $visitor) {
            $this->visit(Sapi::CliServer, $visitor, loads: self::NEW);
        }
        foreach ([1, 2, 3] as $visitor) {
            self::assertHinted([], $this->visit(Sapi::CliServer, $visitor, loads: self::OLD));
        }

        self::assertHinted(self::urls(self::OLD), $this->visit(Sapi::CliServer, 4, loads: self::OLD));
    }

    /**
     * @dataProvider halves
     * @param array<string, string> $fields
     */
    public function testHalfAPageUnlearnsNothing(Sapi $sapi, array $fields): void
    {
        $this->teach($sapi);
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            // Its first half has nothing that the page loads.
            $this->visit($sapi, $visitor, fields: $fields);
        }

        self::assertHinted(['/app.css'], $this->visit($sapi, 5, loads: '/app.css'));
    }

    /** @return iterable<string, array{Sapi, array<string, string>}> */
    public static function halves(): iterable
    {
        foreach (self::sapisWithHints() as $name => [$sapi]) {
            foreach (['a fragment', 'a fatal error', 'an exit', 'an exception'] as $does) {
                yield "$name $does" => [$sapi, ['X-Does' => $does]];
            }
        }
    }

    /** @dataProvider sapisWithHints */
    public function testAClientThatGoesUnlearnsNothing(Sapi $sapi): void
    {
        $this->teach($sapi);
        $server = Servers::get($sapi, self::learning());
        self::assertInstanceOf(HttpServer::class, $server);
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            $word = new Word();
            $connection = $server->connect();
            $connection->send($this->navigation(
                $visitor,
                self::PAGE,
                fields: ['X-Does' => 'a client that goes', 'X-Word' => $word->name],
            ));
            self::assertStringStartsWith('HTTP/1.1 103 ', $connection->head());
            unset($connection);
            $word->give();
        }

        self::assertHinted(['/app.css'], $this->visit($sapi, 5, loads: '/app.css'));
    }

    /**
     * Behind the bar that who has signed in sees above the page, a script is too late to be learned, and hinted rightly.
     *
     * @dataProvider sapisWithHints
     */
    public function testAScriptThatIsLateForThoseWithCookies(Sapi $sapi): void
    {
        $member = ['Cookie' => 'session=1'];
        $this->teach($sapi, loads: '/app.css /app.js');
        for ($visitor = 4; $visitor <= 20; $visitor++) {
            $response = $this->visit($sapi, $visitor, loads: '/app.css 20000 /app.js', fields: $member);

            self::assertHinted(['/app.css', '/app.js'], $response, "visitor $visitor");
        }
        foreach ($this->pagesOf($this->learned($sapi)) as $page) {
            self::assertSame($page['hinted'], $page['right'], $page['script'] ? 'the script' : 'the page');
        }

        // It is missed where it is gone.
        self::assertHinted(['/app.css', '/app.js'], $this->visit($sapi, 1, loads: '/app.css', fields: $member));
        self::assertHinted(['/app.css'], $this->visit($sapi, 2, loads: '/app.css', fields: $member));
        self::assertHinted(['/app.css'], $this->visit($sapi, 3, loads: '/app.css'));
    }

    /** @dataProvider sapisWithHints */
    public function testAScriptThatIsLateForAllIsNotLearned(Sapi $sapi): void
    {
        $this->teach($sapi, loads: '/app.css 20000 /app.js');

        self::assertHinted(['/app.css'], $this->visit($sapi, 4, loads: '/app.css 20000 /app.js'));
        self::assertSame(['/app.css' => true], $this->hintsOf($this->learned($sapi)));
        // Nor where another page has it early.
        $this->teach($sapi, self::PAGE . '?early', '/app.css /app.js');
        self::assertHinted(['/app.css'], $this->visit($sapi, 5, loads: '/app.css 20000 /app.js'));
        // Who has it twice has it early.
        $this->teach($sapi, self::PAGE . '?both', '/app.js 20000 /app.js');
        self::assertHinted(['/app.js'], $this->visit($sapi, 4, self::PAGE . '?both', '/app.js 20000 /app.js'));
    }

    /**
     * Learned links among the fields of a response that a cache of pages replays are no evidence, however often they
     * come.
     *
     * @dataProvider sapisWithHints
     */
    public function testWhatIsReplayedTeachesNothing(Sapi $sapi): void
    {
        $settings = self::learning(['serverpush.learn_final' => '1']);
        $page = '/learn/cache.php';
        $this->teach($sapi, $page, self::OLD, settings: $settings);
        $learned = $this->visit($sapi, 4, $page, self::OLD, settings: $settings)->lines('Link');
        self::assertCount(2, $learned);

        // The HTML is another one by now.
        $fields = ['X-Replays' => implode('|', $learned)];
        $this->visit($sapi, 1, $page, self::NEW, $fields, $settings);
        $this->visit($sapi, 2, $page, self::NEW, $fields, $settings);
        for ($visitor = 3; $visitor <= 20; $visitor++) {
            $response = $this->visit($sapi, $visitor, $page, self::NEW, $fields, $settings);

            self::assertNothingOf(self::OLD, $response, "visitor $visitor");
        }
        self::assertHinted(self::urls(self::NEW), $response);
    }

    /**
     * What the application says by a field of its own is evidence each time, though it is a learned link, too.
     *
     * @dataProvider sapisWithHints
     */
    public function testAFieldOfTheApplicationIsNoReplay(Sapi $sapi): void
    {
        $settings = self::learning(['serverpush.learn_final' => '1']);
        $fields = ['X-Fields' => 'Link: </field.css>; rel=preload; as=style; integrity="sha256-AAAA"'];
        $this->teach($sapi, self::PAGE, '', $fields, $settings);
        for ($visitor = 4; $visitor <= 10; $visitor++) {
            $response = $this->visit($sapi, $visitor, fields: $fields, settings: $settings);

            self::assertHinted(['/field.css'], $response, "visitor $visitor");
            self::assertCount(1, $response->lines('Link'));
        }
    }

    /** @dataProvider sapisWithHints */
    public function testWhatIsForgottenDoesNotComeBackByItself(Sapi $sapi): void
    {
        foreach (['1', rawurlencode(self::PAGE)] as $forget) {
            $this->teach($sapi);
            self::assertHinted(['/app.css'], $this->visit($sapi, 4, loads: '/app.css'));

            self::assertNull($this->hintsOf($this->learned($sapi, query: "?forget=$forget")));
            // Of a page that was forgotten alone, what it loads is still known to be public.
            $again = $forget === '1' ? [1, 1, 1, 1, 2, 2, 2, 3] : [1, 1, 1, 1, 2];
            foreach ($again as $visitor) {
                self::assertHinted([], $this->visit($sapi, $visitor, loads: '/app.css'));
            }
            self::assertHinted(['/app.css'], $this->visit($sapi, 4, loads: '/app.css'));
        }
    }

    /** @return list<string> */
    private static function urls(string $loads): array
    {
        return explode(' ', $loads);
    }

    private static function assertNothingOf(string $loads, Response $response, string $message = ''): void
    {
        self::assertSame([], array_intersect(self::urls($loads), self::hinted($response)), $message);
    }
}
