<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\TestCase;

/** The shared table of learned hints by itself: builds/learn_driver.c and builds/learn_stress.c, compiled here */
final class LearnTableTest extends TestCase
{
    private const ROOT = __DIR__ . '/../..';
    private const NOW = 1000000000;

    private static string $folder;

    public static function setUpBeforeClass(): void
    {
        self::$folder = sys_get_temp_dir() . '/serverpush-learn-' . getmypid();
        @mkdir(self::$folder, 0700);
        foreach (['learn_driver', 'learn_stress'] as $program) {
            self::execute(
                'cd ' . escapeshellarg(self::ROOT) . ' && cc -std=gnu11 -O2 -I. builds/' . $program
                . '.c src/learn/*.c src/link/*.c -lpthread -o ' . escapeshellarg(self::$folder . '/' . $program),
            );
        }
    }

    public static function tearDownAfterClass(): void
    {
        array_map('unlink', glob(self::$folder . '/*') ?: []);
        rmdir(self::$folder);
    }

    /** @dataProvider seeds */
    public function testRandomLooksGiveTheSameHintsAsTheModel(int $seed, bool $signedIn): void
    {
        mt_srand($seed);
        $table = new LearnDriver(self::$folder, 4 << 20, 3, $signedIn);
        $bits = [];
        $model = new LearnModel(3, $signedIn, static function (string $page) use ($table, &$bits): int {
            return $bits[$page] ??= (int) $table->ask("bit h $page");
        });
        $targets = [];
        for ($i = 0; $i < 14; ++$i) {
            $targets["/$i.css"] = mt_rand(0, 8) === 0;
        }
        $now = self::NOW;
        for ($i = 0; $i < 1500; ++$i) {
            // pages far more often than others, so that some are learned
            $page = '/' . mt_rand(0, mt_rand(0, 1) ? 2 : 14);
            $script = mt_rand(0, 9) === 0 ? null : '/i.php';
            $cookies = mt_rand(0, 3) === 0 ? 1 : 0;
            $now += mt_rand(0, 40) === 0 ? mt_rand(0, 50000) : mt_rand(0, 60);
            $asked = sprintf('find h %s %s %d %d', $page, $script ?? '-', $cookies, $now);
            self::assertSame(
                $model->find($page, $script, $cookies, $now),
                $table->ask($asked),
                "seed $seed, step $i: $asked",
            );
            match (mt_rand(0, 40)) {
                0 => $this->navigate($model, $table, $page, $script, $now),
                1 => $this->deploy($targets),
                2 => mt_rand(0, 20) === 0 ? $this->makePrivate($model, $table, $now) : null,
                default => $this->look($model, $table, $page, $script, $cookies, $now, $targets),
            };
        }
    }

    public static function seeds(): iterable
    {
        $first = (int) (getenv('SERVERPUSH_SEED') ?: random_int(1, 1 << 30));
        for ($i = 0; $i < 8; ++$i) {
            yield 'seed ' . ($first + $i) => [$first + $i, $i % 4 === 3];
        }
    }

    /** @param array<string, bool> $targets of which each is there or not for now */
    private function look(
        LearnModel $model,
        LearnDriver $table,
        string $page,
        ?string $script,
        int $cookies,
        int $now,
        array $targets,
    ): void {
        $client = mt_rand(0, 4);
        $complete = mt_rand(0, 7) !== 0;
        $ms = mt_rand(0, 5) === 0 ? 3 : mt_rand(10, 60);
        $links = $words = [];
        foreach (array_keys($targets) as $i => $href) {
            // each has its pages; one in 25 is left out by chance
            if ($targets[$href] || ($i + (int) substr($page, 1)) % 3 === 0 || mt_rand(0, 24) === 0) {
                continue;
            }
            $link = ['blocking' => $i % 5 !== 4, 'fetch' => $i % 7 === 6, 'image' => $i % 11 === 10,
                'place' => $i === 3 ? 50 : $i, 'own' => $i === 1 && mt_rand(0, 9) === 0,
                'late' => $i % 6 === 5 && ($cookies || mt_rand(0, 7) === 0)];
            if ($link['late']) {
                $link = ['blocking' => false, 'place' => $i === 5 ? 50 : 20] + $link;
            }
            $links[$href] = $link;
            $words[] = $href . '|' . ($link['blocking'] ? '' : 'n') . ($link['fetch'] ? 'f' : '')
                . ($link['image'] ? 'i' : '') . ($link['own'] ? 'o' : '') . ($link['late'] ? 'l' : '') . '|' . $link['place'];
        }
        $model->look($page, $script, "$client", $cookies, $complete, $ms, $now, $links);
        $table->ask(rtrim(sprintf(
            'look h %s %s 192.0.%d.%d %d %d %d s %d %s',
            $page,
            $script ?? '-',
            $client,
            mt_rand(0, 255),
            $cookies,
            $complete,
            $ms,
            $now,
            implode(' ', $words),
        )));
    }

    private function navigate(LearnModel $model, LearnDriver $table, string $page, ?string $script, int $now): void
    {
        $isPage = mt_rand(0, 2) !== 0;
        $model->navigation($page, $script, $isPage);
        $table->ask(sprintf('navigation h %s %s %d %d', $page, $script ?? '-', $isPage, $now));
    }

    private function makePrivate(LearnModel $model, LearnDriver $table, int $now): void
    {
        $href = '/' . mt_rand(0, 13) . '.css';
        $model->makePrivate($href);
        self::assertSame('1', $table->ask("private h $href $now"));
    }

    /** @param array<string, bool> $targets */
    private function deploy(array &$targets): void
    {
        $href = '/' . mt_rand(0, 13) . '.css';
        $targets[$href] = !$targets[$href];
    }

    /**
     * @param list<string> $steps of a look: client, cookies (0 or 1), complete (0 or 1), page, links; or "?", the page,
     *                            cookies, and what is given then, "?script" by its script, too
     * @dataProvider deploys
     */
    public function testDeploysAndStrangersFollowTheRules(array $steps, bool $signedIn = false): void
    {
        $table = new LearnDriver(self::$folder, 1 << 20, 3, $signedIn);
        foreach ($steps as $i => $step) {
            $words = explode(' ', $step);
            if ($words[0] === '?' || $words[0] === '?script') {
                $script = $words[0] === '?' ? '-' : '/i.php';
                $answer = $table->ask("find h $words[1] $script $words[2] " . self::NOW);
                self::assertSame(
                    \array_slice($words, 3),
                    preg_split('~ ~', explode('; ', $answer)[1])
                        ? \array_slice(explode(' ', explode('; ', $answer)[1]), 3) : [],
                    "step $i, $step: $answer",
                );
                continue;
            }
            [$client, $cookies, $complete, $page] = $words;
            $table->ask(rtrim("look h $page /i.php 192.0.$client $cookies $complete 50 - " . self::NOW . ' '
                . implode(' ', \array_slice($words, 4))));
        }
    }

    public static function deploys(): iterable
    {
        $learned = ['1.1 0 1 /p /a.css /b.js', '2.1 0 1 /p /a.css /b.js', '3.1 0 1 /p /a.css /b.js',
            '1.1 0 1 /q /a.css /b.js', '2.1 0 1 /q /a.css /b.js', '3.1 0 1 /q /a.css /b.js'];
        yield 'learned by three clients' => [[...$learned, '? /p 0 /a.css /b.js', '? /q 1 /a.css /b.js']];
        yield 'two clients are too few' => [['1.1 0 1 /p /a.css', '2.1 0 1 /p /a.css', '1.1 0 1 /p /a.css',
            '2.1 0 1 /p /a.css', '? /p 0']];
        yield 'a new asset after four looks by three clients' => [[...$learned, '1.1 0 1 /p /c.css /b.js',
            '1.1 0 1 /p /c.css /b.js', '2.1 0 1 /p /c.css /b.js', '? /p 0 /b.js', '3.1 0 1 /p /c.css /b.js',
            '? /p 0 /b.js /c.css']];
        yield 'an old one goes with the second look, from all pages' => [[...$learned, '1.1 0 1 /p /c.css /b.js',
            '? /p 0 /b.js', '? /q 0 /a.css /b.js', '2.1 0 1 /p /c.css /b.js', '? /p 0 /b.js', '? /q 0 /b.js']];
        yield 'and with looks at two pages' => [[...$learned, '1.1 0 1 /p /c.css /b.js', '2.1 0 1 /q /c.css /b.js',
            '? /p 0 /b.js', '? /q 0 /b.js']];
        yield 'one client alone lets nothing die elsewhere' => [[...$learned, '1.1 0 1 /p /b.js', '1.2 0 1 /p /b.js',
            '1.3 0 1 /p /b.js', '? /q 0 /a.css /b.js']];
        yield 'a response that has it lets it live' => [[...$learned, '1.1 0 1 /p /b.js', '2.1 0 1 /p /b.js',
            '? /q 0 /b.js', '3.1 0 0 /r /a.css', '? /q 0 /a.css /b.js']];
        yield 'incomplete looks unlearn nothing' => [[...$learned, '1.1 0 0 /p', '2.1 0 0 /p', '3.1 0 0 /p',
            '4.1 0 0 /p /b.js', '? /p 0 /a.css /b.js', '? /q 0 /a.css /b.js']];
        yield 'what lies far down is never missed' => [['1.1 0 1 /p /a.css||50', '2.1 0 1 /p /a.css||50',
            '3.1 0 1 /p /a.css||50', '1.1 0 1 /p', '2.1 0 1 /p', '? /p 0 /a.css']];
        $late = [...$learned, '4.1 1 1 /p /a.css /b.js|l|20', '5.1 1 1 /p /a.css /b.js|l|20',
            '6.1 1 1 /p /a.css /b.js|l|20'];
        yield 'a late script keeps what is known early' => [[...$late, '? /p 0 /a.css /b.js', '? /p 1 /a.css /b.js']];
        yield 'and goes where it is gone' => [[...$late, '4.1 1 1 /p /a.css', '? /p 1 /a.css', '5.1 1 1 /p /a.css',
            '? /p 0 /a.css', '? /q 0 /a.css']];
        yield 'a late script is no candidate' => [['1.1 0 1 /p /a.css /b.js|l|20', '2.1 0 1 /p /a.css /b.js|l|20',
            '3.1 0 1 /p /a.css /b.js|l|20', '? /p 0 /a.css']];
        yield 'nor one of a page of its own' => [[...$learned, '1.1 0 1 /r /b.js|l|20', '2.1 0 1 /r /b.js|l|20',
            '3.1 0 1 /r /b.js|l|20', '? /r 0']];
        yield 'early and late is early' => [['1.1 0 1 /p /b.js|l|20 /b.js', '2.1 0 1 /p /b.js /b.js|l|20',
            '3.1 0 1 /p /b.js|l|20 /b.js', '? /p 0 /b.js']];
        $far = [...$learned, '4.1 1 1 /p /a.css /b.js|l|50', '5.1 1 1 /p /a.css /b.js|l|50',
            '6.1 1 1 /p /a.css /b.js|l|50'];
        yield 'what is late and far down dies with nobody' => [[...$far, '? /p 1 /a.css /b.js', '4.1 1 1 /p /a.css',
            '5.1 1 1 /p /a.css', '? /p 1 /a.css', '? /p 0 /a.css /b.js', '? /q 0 /a.css /b.js']];
        yield 'but with those who have it early' => [[...$far, '1.1 0 1 /p /a.css', '? /p 0 /a.css',
            '2.1 0 1 /p /a.css', '? /p 1 /a.css', '? /q 0 /a.css']];
        $early = $late = [];
        for ($page = 1; $page <= 40; ++$page) {
            $early[] = "$page.1 0 1 /early$page /a.css /b.js";
            $late[] = "$page.1 0 1 /late$page /a.css /b.js|l|20";
        }
        yield 'the pages of a script have it in common' => [[...$early, ...$late, '?script /u 0 /a.css /b.js']];
        yield 'if it is early on eight' => [[...\array_slice($early, 0, 7), ...$late, '?script /u 0 /a.css']];
        $many = implode(' ', array_map(static fn (int $i) => "/$i.js|l|20", range(1, 190)));
        yield 'no number of them pushes out others' => [["1.1 0 1 /p $many /a.css", "2.1 0 1 /p $many /a.css",
            "3.1 0 1 /p $many /a.css", '? /p 0 /a.css']];
        $members = [];
        for ($user = 1; $user <= 10; ++$user) {
            $members[] = "$user.1 1 1 /p /mine$user.css /members.css";
        }
        yield 'what only members are sent is for nobody' => [[...$members, '? /p 0', '? /p 1']];
        yield 'but with learn_signed_in for members' => [[...$members, '? /p 0', '? /p 1 /members.css'], true];
        $fifty = [];
        for ($i = 0; $i < 50; ++$i) {
            $fifty[] = "7.$i 0 1 /p /a.css";
        }
        yield 'one that plays fifty is one' => [[...$fifty, '? /p 0']];
        yield 'no fetch of requests with cookies' => [['1.1 0 1 /p /a.css /d.json|f', '2.1 0 1 /p /a.css /d.json|f',
            '3.1 0 1 /p /a.css /d.json|f', '? /p 0 /a.css /d.json', '1.1 1 1 /p /a.css /d.json|f',
            '2.1 1 1 /p /a.css /d.json|f', '3.1 1 1 /p /a.css /d.json|f', '? /p 1 /a.css']];
        yield 'nor any image' => [['1.1 0 1 /p /a.png|i', '2.1 0 1 /p /a.png|i', '3.1 0 1 /p /a.png|i', '? /p 0']];
    }

    public function testWithoutNewsOneResponseInSixteenIsLookedAt(): void
    {
        $table = new LearnDriver(self::$folder, 1 << 20, 3, false);
        $looks = static fn () => explode(' ', explode('; ', $table->ask('find h /p - 0 ' . self::NOW))[1])[0] === '1';
        $looked = [];
        // a page under 10 ms is never hinted, for what is hinted is always looked at
        for ($i = 0; $i < 64; ++$i) {
            if ($looks()) {
                $looked[] = $i;
                $table->ask("look h /p - 192.0.2.$i 0 1 5 - " . self::NOW . ' /a.css /b.css');
            } else {
                $table->ask('navigation h /p - 1 ' . self::NOW);
            }
        }
        self::assertSame([0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 48], $looked);
        $table->ask('look h /p - 192.0.2.1 0 1 5 - ' . self::NOW . ' /a.css');
        self::assertTrue($looks(), 'what went is news');
    }

    /** Paths of 40 bytes, and four of 200 URLs each */
    public function testFourMegabytesHoldFourThousandProvenPages(): void
    {
        $table = new LearnDriver(self::$folder, 4 << 20, 3, false);
        for ($page = 0; $page < 4200; ++$page) {
            $path = sprintf('/%039d', $page);
            $links = [];
            for ($i = 0; $i < 4; ++$i) {
                $links[] = sprintf('/assets/styles/%03d.css?v=1234567890abcdef', ($page * 7 + $i * 50) % 200);
            }
            foreach (['1', '2', '3', '4'] as $client) {
                $table->ask("find h $path /i.php 0 " . self::NOW);
                $table->ask("look h $path /i.php 10.0.$client.1 0 1 50 s " . self::NOW . ' ' . implode(' ', $links));
            }
        }
        [, $proven, $urls] = explode(' ', $table->ask('totals'));
        self::assertGreaterThanOrEqual(4000, (int) $proven);
        self::assertSame('200', $urls);
    }

    public function testAMillionUrlsOfOneClientStayInTheAntechamber(): void
    {
        $table = new LearnDriver(self::$folder, 256 << 10, 3, false);
        foreach (['1', '2', '3', '4'] as $client) {
            $table->ask('find h / - 0 ' . self::NOW);
            $table->ask("look h / - 10.0.$client.1 0 1 50 s " . self::NOW . ' /a.css');
        }
        for ($i = 0; $i < 20000; ++$i) {
            $table->ask("look h /?$i - 10.0.9.1 0 1 50 - " . (self::NOW + 1) . " /$i.css");
        }
        self::assertSame('hinted; 1 0 0 /a.css', $table->ask('find h / - 0 ' . (self::NOW + 2)));
        [, $proven, , $used, $displaced] = explode(' ', $table->ask('totals'));
        self::assertSame('1', $proven);
        self::assertLessThan(260, (int) $used);
        self::assertGreaterThan(19000, (int) $displaced);
    }

    public function testAFileOutlivesItsProcessesAndIsDiscardedWithAReason(): void
    {
        $file = self::$folder . '/table';
        $open = static fn (int $memory = 1 << 20, string $version = '1') => new LearnDriver(
            self::$folder,
            $memory,
            3,
            false,
            $file,
            $version,
        );
        $learn = static function (LearnDriver $table): void {
            foreach (['1', '2', '3'] as $client) {
                $table->ask("look h /p - 10.0.$client.1 0 1 50 - " . self::NOW . ' /a.css');
            }
        };
        $knows = static fn (LearnDriver $table) => str_starts_with($table->ask('find h /p - 0 ' . self::NOW), 'hinted');

        $first = $open();
        self::assertSame('open; well', $first->opened);
        self::assertSame(0600, fileperms($file) & 0777);
        $learn($first);
        self::assertTrue($knows($open()), 'two at once have one table');
        unset($first);
        self::assertTrue($knows($open()), 'it is there afterwards');
        $other = $open(1 << 20, '2');
        self::assertSame('open; was learned with another serverpush.learn_version', $other->opened);
        self::assertFalse($knows($other));
        $learn($other);
        unset($other);
        $small = $open(512 << 10);
        self::assertSame('open; has another size', $small->opened);
        unset($small);

        foreach ([0, 20, 70, 100] as $at) {
            unlink($file);
            $learn($open());
            $bytes = file_get_contents($file);
            $bytes[$at] = \chr(\ord($bytes[$at]) ^ 1);
            file_put_contents($file, $bytes);
            self::assertStringStartsWith('open; ', $open()->opened);
            if ($at < 70) {
                self::assertFalse($knows($open()), "byte $at");
            }
        }
        unlink($file);
        $learn($open());
        $bytes = file_get_contents($file);
        $bytes[strpos($bytes, '/a.css') + 1] = 'b';
        file_put_contents($file, $bytes);
        self::assertSame('open; is damaged', $open()->opened);
        file_put_contents($file, substr($bytes, 0, 5000));
        self::assertSame('open; has another size', $open()->opened);
        unlink($file);
        symlink('/etc/passwd', $file);
        self::assertSame('not open; cannot be opened', $open()->opened);
        unlink($file);
        file_put_contents($file, '');
        chmod($file, 0644);
        self::assertSame('not open; can be read by others', $open()->opened);
        unlink($file);
    }

    /** @dataProvider loads */
    public function testUnderFullLoadNothingIsTornAndNobodyWaits(string $arguments): void
    {
        $output = self::execute(
            self::$folder . '/learn_stress ' . str_replace('FILE', self::$folder . '/load', $arguments),
        );
        @unlink(self::$folder . '/load');
        self::assertMatchesRegularExpression('~, 0 torn; .*, 0 dead locks~', $output);
    }

    public static function loads(): iterable
    {
        yield 'processes that are killed' => ['processes 5'];
        yield 'with a file' => ['processes 5 FILE'];
        yield 'writers that are killed at one instruction after the other' => ['steps 5'];
        yield 'threads' => ['threads 2'];
    }

    private static function execute(string $command): string
    {
        exec("($command) 2>&1", $output, $status);
        self::assertSame(0, $status, implode("\n", $output));

        return implode("\n", $output);
    }
}
