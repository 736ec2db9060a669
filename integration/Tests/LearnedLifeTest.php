<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\Error\Notice;
use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\CanBeAsked;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** Reloads, and processes that die or fork, with and without serverpush.learn_file */
final class LearnedLifeTest extends LearnedTestCase
{
    private const PAGES = 20;

    private const SECONDS_TO_RELOAD = 30;

    /** One worker each second */
    private const KILLED = 10;

    private string $directory;

    protected function setUp(): void
    {
        parent::setUp();
        $this->directory = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        mkdir($this->directory, 0755);
    }

    protected function tearDown(): void
    {
        Servers::stopAll();
        array_map('unlink', glob("$this->directory/*"));
        rmdir($this->directory);
    }

    /** @return iterable<string, array{bool}> */
    public static function withAndWithoutFile(): iterable
    {
        yield 'with a file' => [true];
        yield 'without' => [false];
    }

    /** @dataProvider withAndWithoutFile */
    public function testAReloadOfFpm(bool $hasFile): void
    {
        $server = Servers::started('fpm', fn () => new FpmServer($this->settings($hasFile), workers: 2));
        for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
            $server->request($this->navigation($visitor, self::PAGE, '/app.css'));
        }
        $learned = fn () => $this->hintsOf(self::decoded($server->request(new Request('/learn/learned.php'))));
        self::assertSame(['/app.css' => true], $learned());

        $server->signal(SIGUSR2);
        $this->waitFor(static fn () => substr_count($server->log(), 'ready to handle connections') === 2);

        self::assertSame($hasFile ? ['/app.css' => true] : null, $learned());
    }

    /**
     * Those that are being answered and those that wait get their whole page, from the old workers or the new ones.
     *
     * @dataProvider withAndWithoutFile
     */
    public function testAReloadOfFpmUnderLoad(bool $hasFile): void
    {
        $server = Servers::started('fpm', fn () => new FpmServer($this->settings($hasFile), workers: 2));
        for ($round = 0; $round < 6; $round++) {
            $this->round($server, $round);
        }
        $this->round($server, $round++, static fn () => $server->signal(SIGUSR2));
        $isBack = static fn () => substr_count($server->log(), 'ready to handle connections') === 2;
        $this->waitFor(function () use ($server, &$round, $isBack): bool {
            $this->round($server, $round++);

            return $isBack();
        });

        $learned = self::decoded($server->request(new Request('/learn/learned.php')));
        $pages = array_filter(
            $this->pagesOf($learned),
            static fn (array $page) => !$page['script'] && $page['looks'][0] > 6,
        );
        self::assertSame($hasFile, \count($pages) > 1, 'pages that were seen before');
        foreach ($pages as ['path' => $path]) {
            $number = explode('=', $path)[1];
            self::assertSame(['/app.css' => true, "/page-$number.css" => true], $this->hintsOf($learned, $path));
        }
    }

    /** @dataProvider withAndWithoutFile */
    public function testAGracefulRestartOfApacheUnderLoad(bool $hasFile): void
    {
        $server = Servers::started('apache', fn () => new ApacheServer($this->settings($hasFile), workers: 4));
        for ($round = 0; $round < 6; $round++) {
            $hinted = $this->round($server, $round);
        }
        self::assertNotSame([], $hinted);

        $server->signal(SIGUSR1);
        $isBack = static fn () => substr_count($server->log(), 'resuming normal operations') === 2;
        $this->waitFor(function () use ($server, &$round, $isBack): bool {
            $this->round($server, $round++);

            return $isBack();
        });
        $page = self::PAGE . '?after';
        $known = fn (int $visitor) => self::hinted($server->request($this->navigation($visitor, $page, '/after.css')));
        // Those that were there before the restart have ended with the last of their requests.
        $this->waitFor(function () use ($known): bool {
            static $visitor = 0;

            return $known(++$visitor % 500) === ['/after.css'];
        });
        $this->round($server, $round);
        $pages = array_filter(
            self::decoded($server->request(new Request('/learn/learned.php')))['pages'],
            static fn (array $page) => !$page['script'] && $page['looks'][0] > 6,
        );
        self::assertSame($hasFile, \count($pages) > 1, 'pages that were seen before');
    }

    /** @dataProvider withAndWithoutFile */
    public function testWorkersThatAreKilledUnderLoad(bool $hasFile): void
    {
        $server = Servers::started('apache', fn () => new ApacheServer($this->settings($hasFile), workers: 4));
        $next = microtime(true) + 1;
        $broken = $hinted = $killed = $fours = 0;
        while ($killed < self::KILLED) {
            $workers = $server->workers();
            if (microtime(true) >= $next && $workers) {
                posix_kill($workers[array_rand($workers)], SIGKILL);
                $killed++;
                $next = microtime(true) + 1;
            }
            $page = 1 + 4 * $fours % self::PAGES;
            $visitor = intdiv($fours++, self::PAGES / 4);
            $hinted += \count($this->four($server, $visitor, range($page, $page + 3), $broken));
        }

        self::assertLessThanOrEqual($killed, $broken, 'one request for each worker');
        self::assertGreaterThan(0, $hinted);
        // And it goes on.
        $page = self::PAGE . '?after';
        for ($visitor = 1; $visitor <= 20; $visitor++) {
            $response = $server->request($this->navigation($visitor, $page, '/after.css'));
        }
        self::assertHinted(['/after.css'], $response);
        self::assertStringNotContainsString('Segmentation', $server->log());
    }

    /** The process that was not begun by the server neither learns nor counts. */
    public function testAForkedProcess(): void
    {
        $settings = $this->settings(true);
        $page = '/learn/fork.php';
        for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
            $response = $this->visit(Sapi::Cgi, $visitor, $page, '/app.css', settings: $settings);
        }
        $learned = $this->learned(Sapi::Cgi, $settings);

        self::assertSame(['/app.css' => true], $this->hintsOf($learned, $page));
        self::assertSame(self::CLIENTS, $learned['totals']['looks']);
        if (!str_ends_with($response->body, "</html>\n")) {
            self::assertStringEndsWith("</html>\n0", $response->body, 'the other one ended well');
            self::assertSame(['forked process' => self::CLIENTS], $learned['skipped']);
        }
    }

    /**
     * Each page once, by a visitor of this round
     *
     * @param ?\Closure(): void $meanwhile is called when the first four are under way
     * @return list<int> the pages that were hinted
     */
    private function round(CanBeAsked $server, int $round, ?\Closure $meanwhile = null): array
    {
        $hinted = [];
        foreach (array_chunk(range(1, self::PAGES), 4) as $pages) {
            array_push($hinted, ...$this->four($server, $round, $pages, $broken, $meanwhile));
            $meanwhile = null;
        }
        self::assertNull($broken, 'requests without an answer');

        return $hinted;
    }

    /**
     * Pages at the same time: each is whole, and gets its own hints or none.
     *
     * @param list<int> $pages
     * @param ?int $broken is counted on by those that were not answered
     * @param ?\Closure(): void $meanwhile is called when all are under way
     * @return list<int> the pages that were hinted
     */
    private function four(
        CanBeAsked $server,
        int $visitor,
        array $pages,
        ?int &$broken,
        ?\Closure $meanwhile = null,
    ): array {
        $hinted = $answers = [];
        foreach ($pages as $page) {
            $answers[$page] = $server->ask(
                $this->navigation($visitor % 500, self::PAGE . "?page=$page", "/app.css /page-$page.css"),
            );
        }
        if ($meanwhile) {
            $meanwhile();
        }
        foreach ($answers as $page => $answer) {
            try {
                $response = $answer();
            } catch (\UnexpectedValueException | Notice) {
                $broken++;
                continue;
            }
            self::assertSame(200, $response->status);
            self::assertStringEndsWith("href=\"/page-$page.css\">\n<p>text</p>\n</html>\n", $response->body);
            $urls = self::hinted($response);
            self::assertContains($urls, [[], ['/app.css'], ['/app.css', "/page-$page.css"]]);
            if ($urls) {
                $hinted[] = $page;
            }
        }

        return $hinted;
    }

    private function waitFor(\Closure $condition): void
    {
        $deadline = microtime(true) + self::SECONDS_TO_RELOAD;
        while (!$condition()) {
            self::assertLessThan($deadline, microtime(true), 'seconds');
            usleep(2_000);
        }
    }

    private function settings(bool $hasFile): Settings
    {
        return self::learning($hasFile ? ['serverpush.learn_file' => "$this->directory/learned"] : []);
    }
}
