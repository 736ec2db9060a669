<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;
use ServerPush\Integration\Servers\Exchange;
use ServerPush\Integration\Servers\NginxFront;
use ServerPush\Integration\Servers\Outcome;
use ServerPush\Integration\Servers\PushCase;
use ServerPush\Integration\Servers\Stack;

/** What servers push, and pass on, of what pages declare */
final class PushTest extends StackTestCase
{
    /** @dataProvider casesOnStacks */
    public function testPushesWhatIsDeclared(Stack $stack, PushCase $case): void
    {
        $outcome = $this->outcome($stack, $case);
        $exchange = $outcome->exchange;

        $expected = $stack->pushes() ? $stack->defect($case)?->pushed ?? $case->pushedPaths() : [];
        $pushed = $outcome->pushed();
        // A server may well push in an order of its own.
        sort($expected);
        sort($pushed);
        self::assertSame($expected, $pushed);

        $authorities = array_unique(array_column($exchange->promised, 'authority'));
        self::assertSame([], array_diff($authorities, [$outcome->authority]));
        foreach ($exchange->promised as ['stream' => $stream, 'path' => $path]) {
            if (\in_array($path, $case->pushedPaths(), true)) {
                self::assertSame('200', ($exchange->streams[$stream] ?? null)?->state(), $path);
            }
        }
    }

    /** @dataProvider casesOnStacks */
    public function testLinksAndPageArrive(Stack $stack, PushCase $case): void
    {
        $outcome = $this->outcome($stack, $case);
        $response = $outcome->exchange->response();

        // Apache makes one field of all.
        self::assertSame(
            implode(', ', [...$case->push, ...$case->keep]),
            implode(', ', $response->values('link')),
        );
        self::assertSame('200', $response->state());
        self::assertSame(\strlen($case->body), $response->bytes);
        self::assertSame([], $outcome->exchange->complaints);
    }

    /** @return iterable<string, array{Stack, PushCase}> */
    public static function casesOnStacks(): iterable
    {
        foreach (Stack::cases() as $stack) {
            foreach (PushCase::all() as $case) {
                yield "$stack->value: $case->name" => [$stack, $case];
            }
        }
    }

    public function testH2oWithCasperRemembersWhatItPushed(): void
    {
        $case = PushCase::all()['style'];
        $first = $this->outcome(Stack::H2oCasper, $case)->exchange->response();
        [$cookie] = explode(';', implode(preg_grep('/^h2o_casper=/', $first->values('set-cookie'))));
        self::assertNotSame('', $cookie);

        $again = Stack::H2oCasper->exchange($case->target, ['cookie' => $cookie]);

        self::assertSame([], $again->promised, $again->log);
        self::assertSame('200', $again->response()->state());
        self::assertSame($first->values('link'), $again->response()->values('link'));
    }

    public function testNginxPushesMoreWhenItsLimitIsRaised(): void
    {
        $case = PushCase::all()['fifty'];
        $this->running(Stack::Nginx);
        $nginx = Servers::started('nginx with its limit raised', static fn () => new NginxFront(
            'nginx.conf',
            new FpmServer(new Settings(), Site::Gallery),
            concurrentPushes: 64,
        ));

        $exchange = Exchange::overHttp2("https://{$nginx->address()}$case->target");

        self::assertSame($case->pushedPaths(), array_column($exchange->promised, 'path'));
        self::assertSame('200', $exchange->response()->state());
    }

    /** Why serverpush.header_budget is what it is: the defaults of nginx */
    public function testTheDefaultBudgetKeepsThePageWholeBehindNginx(): void
    {
        $page = $this->behindNginxWithItsOwnBuffers('/servers/many.php?');

        self::assertSame('502', $page('header_budget=0')->state());
        self::assertSame('200', $page('')->state());
        self::assertGreaterThan(20, \count($page('')->values('link')));
    }

    public function testAFrameworksListIsTrimmedBehindNginx(): void
    {
        $page = $this->behindNginxWithItsOwnBuffers('/servers/framework.php?');

        self::assertSame('502', $page('trim_foreign=0')->state());
        $trimmed = $page('trim_foreign=1');
        self::assertSame('200', $trimmed->state());
        [$field] = $trimmed->values('link');
        self::assertMatchesRegularExpression(
            '~^(<https://[^>]+/build/assets/x-\d+\.js>; rel="modulepreload"; as="script"(, |$)){30,}$~',
            $field,
        );
        self::assertStringEndsWith('"', $field);
    }

    /** @return \Closure(string): Stream the response with this query */
    private function behindNginxWithItsOwnBuffers(string $target): \Closure
    {
        $this->running(Stack::Nginx);
        $nginx = Servers::started('nginx with its own buffers', static fn () => new NginxFront(
            'nginx.conf',
            new FpmServer(new Settings(), Site::Gallery),
            largeBuffers: false,
        ));

        return static fn (string $query) => Exchange::overHttp2("https://{$nginx->address()}$target$query")->response();
    }

    /**
     * Why serverpush.max_links is what it is
     *
     * @dataProvider stacksThatCountFields
     */
    public function testTheDefaultNumberOfLinksKeepsThePageWhole(Stack $stack, string $status): void
    {
        $page = fn (string $query) => $this->running($stack)->exchange("/servers/many.php?$query")->response();

        self::assertSame($status, $page('header_budget=0&max_links=0')->state());
        self::assertSame('200', $page('header_budget=0')->state());
        self::assertCount(64, $page('header_budget=0')->values('link'));
    }

    /** @return iterable<string, array{Stack, string}> */
    public static function stacksThatCountFields(): iterable
    {
        yield 'h2o' => [Stack::H2o, '503'];
        yield 'haproxy' => [Stack::Haproxy, '502'];
    }
}
