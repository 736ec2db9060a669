<?php

declare(strict_types=1);

namespace ServerPush\Integration\FrankenPhp\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\FrankenPhp\FrankenPhp;
use ServerPush\Integration\FrankenPhp\Mode;
use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Servers\Exchange;
use ServerPush\Integration\Tests\Frameworks\Document;

/** A FrankenPHP that runs, by FRANKENPHP in the environment; that it does what worker/worker.c does in its place */
final class FrankenPhpTest extends TestCase
{
    private const THREADS = 4;

    private const REQUESTS = 1_000;

    private const AT_A_TIME = 200;

    /** Others get no 103. */
    private const NAVIGATION = ['Host' => 'app.example', 'Sec-Fetch-Mode' => 'navigate'];

    public static function tearDownAfterClass(): void
    {
        Servers::stopAll();
    }

    /** @dataProvider modes */
    public function testIsWhatItIsSaidToBe(Mode $mode): void
    {
        self::assertSame(
            ['frankenphp', $mode === Mode::Worker],
            json_decode(self::ask($mode, '/mode')->body, true),
        );
    }

    /** @dataProvider modes */
    public function testLinksAreOnThePage(Mode $mode): void
    {
        $response = self::ask($mode, '/page');

        self::assertSame([200, 'page', []], [$response->status, $response->body, $response->interim]);
        self::assertSame(
            ['Link: </theirs.js>; rel=preload; as=script', 'Link: </app.css>; rel=preload; as=style'],
            $response->lines('Link'),
        );
    }

    /** @dataProvider modes */
    public function testEarlyHints(Mode $mode): void
    {
        $response = self::ask($mode, '/hints');

        self::assertSame([200, 'true'], [$response->status, $response->body]);
        self::assertCount(1, $response->interim);
        $hints = self::fields($response->interim[0]);
        self::assertContains('Referrer-Policy: no-referrer', $hints);
        self::assertSame(
            ['Link: </app.css>; rel=preload; as=style', 'Link: </avatar.png>; rel=preload; as=image'],
            array_values(preg_grep('/^Link:/', $hints)),
        );
        self::assertSame(['Link: </app.css>; rel=preload; as=style'], $response->lines('Link'));
        self::assertSame(['Referrer-Policy: no-referrer'], $response->lines('Referrer-Policy'));
    }

    /** @dataProvider modes */
    public function testItsOwnFunctionSendsWhatWasDeclared(Mode $mode): void
    {
        $response = self::ask($mode, '/own-function');

        self::assertSame([201, '[1,201]'], [$response->status, $response->body]);
        $links = ['Link: </theirs.js>; rel=preload; as=script', 'Link: </app.css>; rel=preload; as=style'];
        self::assertCount(1, $response->interim);
        self::assertSame($links, array_values(preg_grep('/^Link:/', self::fields($response->interim[0]))));
        self::assertSame($links, $response->lines('Link'));
    }

    /** @dataProvider modes */
    public function testOverHttp2(Mode $mode): void
    {
        $exchange = Exchange::overHttp2('http://' . self::running($mode)->address() . '/hints', [
            'sec-fetch-mode' => 'navigate',
        ]);

        self::assertSame([], $exchange->complaints);
        self::assertSame(['103', '200'], $exchange->response()->values(':status'), $exchange->log);
        self::assertCount(3, $exchange->response()->values('link'));
        self::assertTrue($exchange->response()->isWhole);
    }

    /**
     * What is known of FrankenPHP 1.12, with its own headers_send(103) and with any other: if this fails it is better,
     * and docs/learned-hints.md and docs/early-hints.md are to say so.
     *
     * @dataProvider modes
     */
    public function testAfterA103FieldsOfCaddyAreGoneUnlessTheyAreDeferred(Mode $mode): void
    {
        $page = self::ask($mode, '/page');

        self::assertCount(1, $page->lines('Server'));
        self::assertSame(['X-Before-PHP: kept'], self::lines($page, 'X-Before-PHP'));
        self::assertSame(['X-Deferred: kept'], self::lines($page, 'X-Deferred'));
        foreach (['/hints', '/own-function'] as $target) {
            $hinted = self::ask($mode, $target);
            self::assertStringContainsStringIgnoringCase('X-Before-PHP: kept', $hinted->interim[0]);
            self::assertSame([], $hinted->lines('Server'));
            self::assertSame([], self::lines($hinted, 'X-Before-PHP'));
            self::assertSame(['X-Deferred: kept'], self::lines($hinted, 'X-Deferred'));
        }
    }

    /** @dataProvider modes */
    public function testEarlyFlush(Mode $mode): void
    {
        $response = self::ask($mode, '/flush');

        self::assertSame([200, 'true', []], [$response->status, $response->body, $response->interim]);
        self::assertSame(['Link: </app.css>; rel=preload; as=style'], $response->lines('Link'));
    }

    /** @dataProvider modes */
    public function testExit(Mode $mode): void
    {
        $response = self::ask($mode, '/exit');

        self::assertSame([200, 'before'], [$response->status, $response->body]);
        self::assertSame(['Link: </exit.css>; rel=preload; as=style'], $response->lines('Link'));
        self::assertCount(1, $response->interim);
        self::assertNothingIsLeft($mode);
    }

    /** @dataProvider modes */
    public function testExceptions(Mode $mode): void
    {
        foreach (['/exception' => 0, '/exception-after-hints' => 1] as $target => $interim) {
            $response = self::ask($mode, $target);

            self::assertSame(500, $response->status);
            self::assertSame([], $response->lines('Link'));
            self::assertCount($interim, $response->interim);
            self::assertNothingIsLeft($mode);
        }
    }

    /** @dataProvider modes */
    public function testWhatComesAfterTheRequestIsFinishedIsForNobody(Mode $mode): void
    {
        $file = self::running($mode)->documentRoot() . '/finished';
        $response = self::ask($mode, '/finish');

        self::assertSame([200, 'page', []], [$response->status, $response->body, $response->interim]);
        self::assertSame(['Link: </finish.css>; rel=preload; as=style'], $response->lines('Link'));
        $deadline = microtime(true) + 10;
        while (@file_get_contents($file) !== 'false') {
            self::assertLessThan($deadline, microtime(true), (string) @file_get_contents($file));
            usleep(5_000);
        }
        self::assertNothingIsLeft($mode);
    }

    /** @dataProvider modes */
    public function testManyAtATimeGetWhatIsTheirs(Mode $mode): void
    {
        $server = self::running($mode);
        if ($mode === Mode::Worker && !FrankenPhp::isThreadSafe()) {
            self::markTestSkipped('FrankenPHP begins a second thread of a PHP that can have one only, and dies of it.');
        }
        for ($first = 0; $first < self::REQUESTS; $first += self::AT_A_TIME) {
            $answers = [];
            for ($number = $first; $number < $first + self::AT_A_TIME; $number++) {
                $answers[$number] = $server->ask(new Request("/own-name?name=n$number", fields: self::NAVIGATION));
            }
            foreach ($answers as $number => $answer) {
                $response = $answer();
                self::assertSame([200, "n$number"], [$response->status, $response->body]);
                self::assertSame(
                    ["Link: </n$number.css>; rel=preload; as=style"],
                    array_values(preg_grep('/^Link:/', self::fields($response->interim[0] ?? ''))),
                );
                self::assertSame(
                    ["Link: </n$number.css>; rel=preload; as=style", "Link: </n$number.js>; rel=preload; as=script"],
                    $response->lines('Link'),
                );
            }
        }
    }

    /**
     * Two sites in turn on one thread, on which $_SERVER is the previous client's when a request begins
     *
     * @dataProvider modes
     */
    public function testLearnedHintsAreThoseOfTheClient(Mode $mode): void
    {
        $settings = ['serverpush.learn' => 'on', 'serverpush.learn_frankenphp' => '1'];
        for ($visitor = 1; $visitor <= 6; $visitor++) {
            foreach (['a', 'b'] as $site) {
                $response = self::ask($mode, '/learn', $settings, self::navigation($site, $visitor), threads: 1);

                self::assertSame(200, $response->status);
                self::assertStringContainsString("<title>$site</title>", $response->body);
                self::assertSame(
                    $visitor > 3 ? ["Link: </$site.css>; rel=preload; as=style"] : [],
                    array_values(preg_grep('/^Link:/', self::fields(implode($response->interim)))),
                    "visitor $visitor of $site",
                );
            }
        }
        $totals = json_decode(self::ask($mode, '/learned', $settings, threads: 1)->body, true)['totals'];
        self::assertSame([6, 6], [$totals['hinted'], $totals['right']]);
    }

    /** @dataProvider modes */
    public function testNoneAreSentUnlessTheyAreAskedFor(Mode $mode): void
    {
        $settings = ['serverpush.learn' => 'on'];
        for ($visitor = 1; $visitor <= 5; $visitor++) {
            $response = self::ask($mode, '/learn', $settings, self::navigation('a', $visitor), threads: 1);
            self::assertSame([200, []], [$response->status, $response->interim]);
        }
        $learned = json_decode(self::ask($mode, '/learned', $settings, threads: 1)->body, true);

        self::assertStringContainsString('serverpush.learn_frankenphp', $learned['obstacle']);
        self::assertSame([0, 2], [$learned['totals']['hinted'], $learned['totals']['would_be_right']]);
    }

    public function testTheCaddyfileOfTheRecipesIsOne(): void
    {
        $file = tempnam(sys_get_temp_dir(), 'Caddyfile');
        file_put_contents($file, Document::read('docs/recipes.md')->block('caddyfile', 'php_server'));
        try {
            self::assertSame('', self::complaint(self::frankenPhp(), $file));
        } finally {
            unlink($file);
        }
    }

    /** What it says about fields that come late any Caddy knows. */
    public function testTheFieldsThatComeLateAreConfiguredSo(): void
    {
        try {
            $caddy = Binary::named('caddy');
        } catch (NotInstalled $e) {
            self::markTestSkipped("Caddy: {$e->getMessage()}");
        }
        $file = tempnam(sys_get_temp_dir(), 'Caddyfile');
        $block = Document::read('docs/learned-hints.md')->block('caddyfile', 'defer');
        file_put_contents($file, ":80 {\n$block}\n");
        try {
            self::assertSame('', self::complaint($caddy, $file));
        } finally {
            unlink($file);
        }
    }

    /** @return iterable<string, array{Mode}> */
    public static function modes(): iterable
    {
        foreach (Mode::cases() as $mode) {
            yield $mode->value => [$mode];
        }
    }

    /** After whatever ended a request */
    private static function assertNothingIsLeft(Mode $mode): void
    {
        for ($time = 0; $time < 2 * self::THREADS; $time++) {
            $next = self::ask($mode, '/nothing');

            self::assertSame([200, '[]{"sent":false,"reason":null}'], [$next->status, $next->body]);
            self::assertSame([[], []], [$next->lines('Link'), $next->interim]);
        }
    }

    /**
     * @param array<string, string> $settings
     * @param array<string, string> $fields
     */
    private static function ask(
        Mode $mode,
        string $target,
        array $settings = [],
        array $fields = self::NAVIGATION,
        int $threads = self::THREADS,
    ): Response {
        return self::running($mode, $settings, $threads)->request(new Request($target, fields: $fields));
    }

    /** @param array<string, string> $settings */
    private static function running(Mode $mode, array $settings = [], int $threads = self::THREADS): FrankenPhp
    {
        self::frankenPhp();
        // What goes wrong is in the log, and the status is 500.
        $settings += ['display_errors' => '0', 'expose_php' => '0'];

        return Servers::started("$mode->value $threads " . json_encode($settings), static fn () => new FrankenPhp(
            new Settings($settings),
            $mode,
            $threads,
        ));
    }

    private static function frankenPhp(): string
    {
        try {
            return FrankenPhp::binary();
        } catch (NotInstalled $e) {
            self::markTestSkipped("FrankenPHP: {$e->getMessage()}");
        }
    }

    /** @return array<string, string> */
    private static function navigation(string $site, int $visitor): array
    {
        return [
            'Host' => "$site.example", 'Sec-Fetch-Mode' => 'navigate', 'Sec-Fetch-Dest' => 'document',
            'X-Forwarded-For' => "198.18.$visitor.7",
        ];
    }

    /** @return list<string> */
    private static function fields(string $head): array
    {
        return array_values(array_filter(explode("\r\n", $head)));
    }

    /**
     * Go writes names its own way.
     *
     * @return list<string>
     */
    private static function lines(Response $response, string $name): array
    {
        return array_map(
            static fn (string $line) => $name . substr($line, \strlen($name)),
            $response->lines($name),
        );
    }

    private static function complaint(string $caddy, string $file): string
    {
        $process = proc_open(
            [$caddy, 'adapt', '--adapter', 'caddyfile', '--config', $file],
            [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], $errors = tmpfile()],
            $pipes,
            env_vars: ['PATH' => getenv('PATH'), 'HOME' => sys_get_temp_dir()],
        );
        $status = proc_close($process);
        rewind($errors);

        return $status === 0 ? '' : stream_get_contents($errors);
    }
}
