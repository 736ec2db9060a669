<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Servers\Chromium;
use ServerPush\Integration\Servers\Exchange;
use ServerPush\Integration\Servers\Stack;

/** serverpush.cache_aware: who comes back, on a new connection, is pushed what is new and nothing else */
final class ReturningTest extends StackTestCase
{
    private const PAGE = '/servers/returning.php';

    /** What the gallery's first page declares */
    private const RESOURCES = ['/fonts/instrument-serif.woff2', '/gallery.css', '/gallery.js', '/photos/1.jpg'];

    /** @dataProvider stacksThatPush */
    public function testIsPushedOnlyWhatIsNew(Stack $stack): void
    {
        $this->running($stack);

        $first = $stack->exchange(self::PAGE);
        self::assertEqualsCanonicalizing(['/gallery.css', '/gallery.js'], self::pushed($first), $first->log);
        self::assertStringEndsWith('; Path=/; HttpOnly; SameSite=Lax; Secure', self::setCookie($first));
        $cookie = self::cookie($first);

        $second = $stack->exchange(self::PAGE, ['cookie' => "a=b; $cookie"]);
        self::assertSame([], self::pushed($second), $second->log);
        self::assertSame([], $second->response()->values('set-cookie'));
        self::assertSame('200', $second->response()->state());

        $third = $stack->exchange(self::PAGE . '?more', ['cookie' => $cookie]);
        self::assertSame(['/photos/1.jpg'], self::pushed($third), $third->log);
        self::assertNotSame($cookie, self::cookie($third));

        $fourth = $stack->exchange(self::PAGE . '?more', ['cookie' => self::cookie($third)]);
        self::assertSame([], self::pushed($fourth), $fourth->log);
        self::assertSame(3, substr_count(implode($fourth->response()->values('link')), '; nopush'));
    }

    /**
     * HTTP/2 clients may send each cookie in a field of its own, and servers join them again.
     *
     * @dataProvider stacksThatPush
     */
    public function testCookiesInFieldsOfTheirOwn(Stack $stack): void
    {
        $cookie = self::cookie($this->running($stack)->exchange(self::PAGE));

        $second = Exchange::overHttp2($stack->url(self::PAGE), ['cookie' => 'a=b', 'Cookie' => $cookie]);

        self::assertSame([], self::pushed($second), $second->log);
    }

    public function testH2oWithCasperComputesTheSameCookie(): void
    {
        $exchange = $this->running(Stack::H2oCasper)->exchange(self::PAGE . '?cookie=h2o_casper');

        // H2O sets its own with the last of what it pushes.
        $all = array_merge(...array_map(
            static fn ($stream) => $stream->values('set-cookie'),
            array_values($exchange->streams),
        ));
        $values = preg_filter('/^h2o_casper=([\w-]+);.*/', '$1', $all);
        self::assertCount(1, preg_grep('/SameSite=Lax/', $all), $exchange->log);
        self::assertCount(1, preg_grep('/Expires=/', $all), $exchange->log);
        self::assertCount(2, $values);
        self::assertCount(1, array_unique($values), implode("\n", $all));

        // and each takes the other's
        $again = Stack::H2oCasper->exchange(self::PAGE, ['cookie' => 'h2o_casper=' . end($values)]);
        self::assertSame([], self::pushed($again), $again->log);
        $again = Stack::H2o->exchange(self::PAGE . '?cookie=h2o_casper', ['cookie' => 'h2o_casper=' . end($values)]);
        self::assertSame([], self::pushed($again), $again->log);
    }

    /** @dataProvider stacksWhoseFilesAreKept */
    public function testChromiumKeepsTheCookieAndDownloadsNothingAgain(Stack $stack): void
    {
        $this->running($stack);
        [$first, $second] = $this->inBrowser()[$stack->value];

        self::assertSame([200, 200], [$first['status'], $second['status']]);
        self::assertEqualsCanonicalizing(self::RESOURCES, array_intersect($first['downloads'], self::RESOURCES));
        self::assertSame([], array_intersect($second['downloads'], self::RESOURCES));

        [$cookie] = $first['cookies'];
        self::assertSame('serverpush', $cookie['name']);
        self::assertSame(
            [true, 'Lax', '/', true],
            [$cookie['httpOnly'], $cookie['sameSite'], $cookie['path'], $cookie['secure']],
        );
        self::assertSame($first['cookies'], $second['cookies']);
        $count = static fn (array $visit) => substr_count(implode($visit['links']), 'nopush');
        self::assertSame([0, \count(self::RESOURCES)], [$count($first), $count($second)]);
    }

    /** @return iterable<string, array{Stack}> */
    public static function stacksWhoseFilesAreKept(): iterable
    {
        // PHP's built-in server sends files without anything by which a browser could keep them.
        return self::named(array_filter(Stack::cases(), static fn (Stack $stack) => $stack !== Stack::Builtin));
    }

    /** @return iterable<string, array{Stack}> */
    public static function stacksThatPush(): iterable
    {
        return self::named(array_filter(Stack::cases(), static fn (Stack $stack) => $stack->pushes()));
    }

    /** @return list<string> */
    private static function pushed(Exchange $exchange): array
    {
        return array_column($exchange->promised, 'path');
    }

    private static function setCookie(Exchange $exchange): string
    {
        $fields = preg_grep('/^serverpush=/', $exchange->response()->values('set-cookie'));
        self::assertCount(1, $fields, $exchange->log);

        return reset($fields);
    }

    /** As the client sends it */
    private static function cookie(Exchange $exchange): string
    {
        return strtok(self::setCookie($exchange), ';');
    }

    /** @return array<string, array{array<string, mixed>, array<string, mixed>}> what one browser saw of all stacks */
    private function inBrowser(): array
    {
        static $seen;

        return $seen ??= self::visitTwice();
    }

    private static function visitTwice(): array
    {
        $pages = [];
        foreach (Stack::installed() as $stack) {
            $root = $stack->running()->documentRoot();
            foreach (self::RESOURCES as $path) {
                // Nothing says how long a browser may keep the file: one that has not changed for long is kept for long.
                touch($root . $path, time() - 100 * 86_400);
            }
            $pages[] = ['name' => $stack->value, 'url' => $stack->url(self::PAGE . '?gallery')];
        }

        return Chromium::run('returning.mjs', ['pages' => $pages])['pages'];
    }
}
