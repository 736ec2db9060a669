<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;

/** examples/status: who may see it, what it shows and how, and what it does */
final class StatusPageTest extends LearnedTestCase
{
    private const PASSWORD = 'correct horse';

    private const STATUS = '/status.php';

    protected function setUp(): void
    {
        parent::setUp();
        $this->copyPage(self::PASSWORD);
    }

    protected function tearDown(): void
    {
        array_map('unlink', glob($this->documentRoot() . '/{status.php,*.exported}', GLOB_BRACE));
    }

    public static function tearDownAfterClass(): void
    {
        // What was learned here is no other test's.
        Servers::stopAll();
    }

    /** @dataProvider noPasswords */
    public function testItDoesNothingWithoutAPasswordOfItsOwn(string $password): void
    {
        $this->copyPage($password);
        $this->teach(Sapi::CliServer, '/learn/page.php?secret');
        foreach ([[], ['do' => 'sign in', 'password' => $password], ['do' => 'forget all']] as $form) {
            $response = $this->ask(form: $form ?: null, cookie: $this->cookie($password));

            self::assertSame(503, $response->status);
            self::assertStringNotContainsString('/learn/page.php', $response->body);
            self::assertStringContainsString('This page has no password', $response->body);
        }
        self::assertSame(['/app.css' => true], $this->hintsOf($this->learned(Sapi::CliServer), '/learn/page.php?secret'));
    }

    /** @return iterable<string, array{string}> */
    public static function noPasswords(): iterable
    {
        yield 'none' => [''];
        yield 'one that is too short' => ['elevenchars'];
    }

    public function testNobodyElseSeesOrDoesAnything(): void
    {
        $this->teach(Sapi::CliServer, '/learn/page.php?secret');
        $past = (string) (time() - 1);
        $cookies = [
            'none' => '',
            'nonsense' => 'serverpush_status=nonsense',
            'no seal' => 'serverpush_status=' . (time() + 1_000) . '.',
            'another password' => $this->cookie('another password'),
            'of yesterday' => $this->cookie(self::PASSWORD, $past),
            'made longer' => str_replace($past, (string) (time() + 1_000), $this->cookie(self::PASSWORD, $past)),
            'a list' => 'serverpush_status[]=' . substr(strstr($this->cookie(self::PASSWORD), '='), 1),
        ];
        foreach ($cookies as $name => $cookie) {
            foreach (['', '?export=haproxy&days=0', '?export[]=haproxy&find[]=a'] as $query) {
                $response = $this->ask($query, cookie: $cookie);

                self::assertSame(403, $response->status, $name);
                self::assertStringNotContainsString('/learn/page.php', $response->body);
                self::assertStringNotContainsString('Warning', $response->body);
            }
            foreach (['forget', 'forget all', 'sign out', 'sign in'] as $do) {
                $form = ['do' => $do, 'path' => '/learn/page.php?secret', 'token' => '', 'password' => 'wrong'];
                self::assertSame(403, $this->ask(form: $form, cookie: $cookie)->status, "$name: $do");
            }
        }
        self::assertSame(403, $this->ask(form: ['do' => 'sign in', 'password[]' => self::PASSWORD])->status);
        self::assertSame(['/app.css' => true], $this->hintsOf($this->learned(Sapi::CliServer), '/learn/page.php?secret'));
    }

    /** @dataProvider passwords */
    public function testWhoKnowsThePasswordIsSignedIn(string $written): void
    {
        $this->copyPage($written);
        $response = $this->ask(form: ['do' => 'sign in', 'password' => self::PASSWORD]);
        self::assertSame([303, ['Location: /status.php']], [$response->status, $response->lines('Location')]);
        self::assertMatchesRegularExpression(
            '~^Set-Cookie: (serverpush_status=\d+\.\w{64}); expires=.*; path=/status\.php; HttpOnly; SameSite=Strict$~',
            $response->lines('Set-Cookie')[0],
        );
        preg_match('~serverpush_status=[^;]+~', $response->lines('Set-Cookie')[0], $cookie);

        self::assertSame(200, $this->ask(cookie: $cookie[0])->status);
    }

    /** @return iterable<string, array{string}> */
    public static function passwords(): iterable
    {
        yield 'as it is' => [self::PASSWORD];
        yield 'its hash' => [password_hash(self::PASSWORD, PASSWORD_BCRYPT, ['cost' => 4])];
    }

    public function testItShowsWhatWasLearned(): void
    {
        $this->teach(Sapi::CliServer, self::PAGE, '/app.css /app.js');
        $this->visit(Sapi::CliServer, 4, self::PAGE, '/app.css /app.js');
        for ($visitor = 1; $visitor <= 3; $visitor++) {
            $this->visit(Sapi::CliServer, $visitor, '/learn/page.php?varying', "/vary-$visitor.css");
        }
        $this->visit(Sapi::CliServer, 1, '/learn/page.php?mine');
        $page = $this->ask("?find=$this->host", cookie: $this->cookie());

        self::assertSame(200, $page->status);
        $text = self::textOf($page);
        self::assertStringContainsString('/learn/page.php 2 hints', $text);
        self::assertStringContainsString('100 % of 2', $text);
        self::assertStringContainsString('/learn/page.php?varying not on each response', $text);
        self::assertStringContainsString('/app.js preload, script; on 4 of 4 looks; first seen just now hint public', $text);
        self::assertStringContainsString('/vary-1.css preload, style; on 1 of 3 looks; first seen just now not public', $text);
        self::assertStringNotContainsString('?mine', $text);
        self::assertStringContainsString('PHP learns here, and sends the hints itself.', $text);
        self::assertMatchesRegularExpression('/\d more pages and scripts are not shown/', $text);
        self::assertStringContainsString("Cache-Control: no-store", $page->head);
        self::assertMatchesRegularExpression("/^Content-Security-Policy: default-src 'none'; style-src 'nonce-/m", $page->head);
    }

    /** Whatever may be in an address is text there. */
    public function testItEscapesEverything(): void
    {
        $target = "/learn/page.php?<b>&\"x\"='y'<script>alert(1)</script>";
        $this->teach(Sapi::CliServer, $target, "/x.css?'<i>&{env.SECRET}");
        $page = $this->ask('?find=' . rawurlencode('<b>&"x"'), cookie: $this->cookie());

        self::assertSame(1, substr_count($page->body, 'alert(1)') - substr_count($page->body, 'value="/learn/page.php?&lt;b&gt;'));
        self::assertDoesNotMatchRegularExpression('~<(b|i|script)\b~', $page->body);
        self::assertStringContainsString(
            '/learn/page.php?&lt;b&gt;&amp;&quot;x&quot;=&#039;y&#039;&lt;script',
            $page->body,
        );
        self::assertStringContainsString('name="find" value="&lt;b&gt;&amp;&quot;x&quot;"', $page->body);
        $others = $this->ask('?forgot=<b>&export=<b>&days=<b>', cookie: $this->cookie());
        self::assertSame(200, $others->status);
        self::assertStringNotContainsString('<b>', $others->body);
    }

    public function testItForgetsByItsOwnFormsOnly(): void
    {
        $this->teach(Sapi::CliServer, '/learn/page.php?one');
        $this->teach(Sapi::CliServer, '/learn/page.php?two');
        $one = ['do' => 'forget', 'path' => '/learn/page.php?one'];
        foreach ([
            'no token' => [$one, []],
            'a wrong one' => [$one + ['token' => str_repeat('0', 64)], []],
            'another site' => [$one + ['token' => $this->token()], ['Sec-Fetch-Site' => 'cross-site']],
            'a neighbour' => [$one + ['token' => $this->token()], ['Sec-Fetch-Site' => 'same-site']],
        ] as $name => [$form, $fields]) {
            self::assertSame(403, $this->ask(form: $form, cookie: $this->cookie(), fields: $fields)->status, $name);
        }
        self::assertSame(200, $this->ask('?do=forget&path=/learn/page.php?one&token=' . $this->token(), cookie: $this->cookie())->status);
        self::assertNotNull($this->hintsOf($this->learned(Sapi::CliServer), '/learn/page.php?one'));

        $response = $this->ask(
            form: $one + ['token' => $this->token()],
            cookie: $this->cookie(),
            fields: ['Sec-Fetch-Site' => 'same-origin'],
        );
        self::assertSame([303, ['Location: /status.php?forgot=1']], [$response->status, $response->lines('Location')]);
        self::assertNull($this->hintsOf($this->learned(Sapi::CliServer), '/learn/page.php?one'));
        self::assertNotNull($this->hintsOf($this->learned(Sapi::CliServer), '/learn/page.php?two'));
        self::assertStringContainsString('Forgotten: 1 page.', self::textOf($this->ask('?forgot=1', cookie: $this->cookie())));

        $this->ask(form: ['do' => 'forget all', 'token' => $this->token()], cookie: $this->cookie());
        self::assertSame([], $this->learned(Sapi::CliServer)['pages']);
    }

    public function testItExportsAndSaysWhetherAFileStillAgrees(): void
    {
        $this->ask(form: ['do' => 'forget all', 'token' => $this->token()], cookie: $this->cookie());
        $this->teach(Sapi::CliServer, self::PAGE, '/app.css');
        foreach (['haproxy' => 'serverpush.map', 'apache' => 'serverpush.conf', 'caddy' => 'serverpush.caddy'] as $format => $name) {
            $response = $this->ask("?export=$format&days=0", cookie: $this->cookie());

            self::assertSame(200, $response->status);
            self::assertSame(["Content-Disposition: attachment; filename=\"$name\""], $response->lines('Content-Disposition'));
            self::assertStringContainsString('</app.css>; rel=preload; as=style', $response->body);
            file_put_contents("{$this->documentRoot()}/$format.exported", $response->body);
        }
        $none = $this->ask('?export=haproxy', cookie: $this->cookie());
        self::assertSame(404, $none->status);
        self::assertStringContainsString('link first seen less than 7 days ago', $none->body);

        $files = array_map(
            fn (string $name) => "{$this->documentRoot()}/$name.exported",
            ['haproxy', 'apache', 'caddy', 'gone'],
        );
        $this->copyPage(self::PASSWORD, $files);
        $text = self::textOf($this->ask(cookie: $this->cookie()));
        self::assertSame(3, substr_count($text, '.exported agrees, 1 page.'), $text);
        self::assertStringContainsString('gone.exported cannot be read.', $text);

        $this->teach(Sapi::CliServer, '/learn/page.php?new');
        $text = self::textOf($this->ask(cookie: $this->cookie()));
        self::assertSame(3, substr_count($text, '.exported no longer agrees: 1 page the same, 0 with other hints by now, '
            . '1 missing, 0 outdated.'), $text);
    }

    public function testUnderFpmItSaysWhoSendsTheHints(): void
    {
        $root = Servers::get(Sapi::Fpm, self::learning())->documentRoot();
        copy($this->documentRoot() . self::STATUS, $root . self::STATUS);
        $until = (string) (time() + 1_000);
        $seal = hash_hmac('sha256', realpath($root . self::STATUS) . " signed in until $until", self::PASSWORD);
        $page = $this->request(Sapi::Fpm, new Request(self::STATUS, fields: [
            'Host' => 'admin.example', 'Cookie' => "serverpush_status=$until.$seal",
        ]), self::learning());

        self::assertSame(200, $page->status);
        self::assertStringContainsString(
            'PHP learns here, and the server in front of it sends the hints that are exported.',
            self::textOf($page),
        );
    }

    /** However often, and by whom it is loaded */
    public function testItIsNoPageToLearn(): void
    {
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            foreach (['', $this->cookie()] as $cookie) {
                $request = $this->navigation($visitor, self::STATUS, fields: array_filter(['Cookie' => $cookie]));
                self::assertSame([], $this->request(Sapi::CliServer, $request, self::learning())->interim);
            }
        }
        $paths = array_column($this->learned(Sapi::CliServer)['pages'], 'path');

        self::assertNotContains(self::STATUS, $paths);
    }

    /** @param list<string> $exported */
    private function copyPage(string $password, array $exported = []): void
    {
        $page = file_get_contents(\dirname(__DIR__, 2) . '/examples/status/status.php');
        file_put_contents($this->documentRoot() . self::STATUS, strtr($page, [
            "const PASSWORD = '';" => 'const PASSWORD = ' . var_export($password, true) . ';',
            'const EXPORTED = [' => 'const EXPORTED = [' . implode(' ', array_map(
                static fn (string $file) => var_export($file, true) . ',',
                $exported,
            )),
        ]));
    }

    private function documentRoot(): string
    {
        return Servers::get(Sapi::CliServer, self::learning())->documentRoot();
    }

    /** What the page makes for whom it knows */
    private function cookie(string $password = self::PASSWORD, ?string $until = null): string
    {
        $until ??= (string) (time() + 1_000);

        return "serverpush_status=$until." . $this->seal("signed in until $until", $password);
    }

    private function token(): string
    {
        return $this->seal('form ' . substr(strstr($this->cookie(), '='), 1));
    }

    private function seal(string $text, string $password = self::PASSWORD): string
    {
        return hash_hmac('sha256', realpath($this->documentRoot() . self::STATUS) . " $text", $password);
    }

    /**
     * @param ?array<string, string> $form to be sent; null: it is a GET
     * @param array<string, string> $fields
     */
    private function ask(string $query = '', ?array $form = null, string $cookie = '', array $fields = []): Response
    {
        return $this->request(Sapi::CliServer, new Request(
            self::STATUS . $query,
            $form === null ? 'GET' : 'POST',
            ['Host' => 'admin.example'] + array_filter([
                'Cookie' => $cookie,
                'Content-Type' => $form === null ? '' : 'application/x-www-form-urlencoded',
            ]) + $fields,
            $form === null ? '' : http_build_query($form),
        ), self::learning());
    }

    /** What a reader reads */
    private static function textOf(Response $response): string
    {
        $text = strip_tags(preg_replace(['~<style.*?</style>~s', '~</(code|small|span|p|td|dd|dt|li)>~'], ['', ' '], $response->body));

        return preg_replace(['/\s+/', '/ ([;.])/'], [' ', '$1'], html_entity_decode($text, ENT_QUOTES));
    }
}
