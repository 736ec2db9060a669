<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use Random\Engine\Mt19937;
use Random\Randomizer;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;

/** No URL that anonymous visitors are not sent anyway ever reaches another client. */
final class LearnedPromiseTest extends LearnedTestCase
{
    private const USERS = 50;

    private const PAGES = 200;

    /** Of each page: by users, and by visitors without cookies */
    private const VISITS = ['user' => 5, 'visitor' => 5];

    /** SERVERPUSH_SEED=123 repeats a run. */
    public function testNobodyGetsWhatIsPersonal(): void
    {
        $seed = (int) (getenv('SERVERPUSH_SEED') ?: random_int(1, 1_000_000));
        $random = new Randomizer(new Mt19937($seed));
        $server = self::workers();
        $hinted = [];
        foreach (self::together($server, $this->visitsOfAll($random)) as $response) {
            self::assertSame(200, $response->status);
            array_push($hinted, ...self::hinted($response));
        }
        $last = array_map(fn (int $page) => $this->visitOf('visitor', self::USERS + 1, $page), range(1, self::PAGES));
        $whole = 0;
        foreach (self::together($server, $last) as $i => $response) {
            $urls = self::hinted($response);
            array_push($hinted, ...$urls);
            $page = $i + 1;
            $whole += $urls === ['/app.css', "/page-$page.css", '/app.js', "/page-$page.js"];
        }

        self::assertSame([], array_values(preg_grep('~^/of/~', $hinted)), "SERVERPUSH_SEED=$seed");
        // A look may find the table in use, and is dropped then.
        self::assertGreaterThan(self::PAGES * 0.9, $whole, "pages with all hints; SERVERPUSH_SEED=$seed");
    }

    /** @return list<Request> in random order */
    private function visitsOfAll(Randomizer $random): array
    {
        $visits = [];
        foreach (self::VISITS as $kind => $count) {
            for ($page = 1; $page <= self::PAGES; $page++) {
                foreach ($random->pickArrayKeys(range(0, self::USERS - 1), $count) as $who) {
                    $visits[] = $this->visitOf($kind, $who + 1, $page);
                }
            }
        }

        return $random->shuffleArray($visits);
    }

    /** With five things for everybody, and three for this one alone: a user by the cookie, a visitor by who knows what */
    private function visitOf(string $kind, int $who, int $page): Request
    {
        $loads = "/app.css /page-$page.css /of/$kind-$who.css /app.js /page-$page.js /of/$kind-$who.js"
            . " /hero-$page.jpg /of/$kind-$who.jpg";

        return $this->navigation(
            $who,
            self::PAGE . "?page=$page",
            $loads,
            $kind === 'user' ? ['Cookie' => "session=$who"] : [],
        );
    }

    /**
     * Members get a 200, anybody else something else, of which a form that is a 200, too, is the worst.
     *
     * @dataProvider answersToStrangers
     */
    public function testAPageBehindALogin(Sapi $sapi, int $status): void
    {
        $area = self::PAGE . "?status=$status";
        for ($visitor = 1; $visitor <= 8; $visitor++) {
            // The one page is the members' and the form, by the cookie alone.
            $member = $this->visit(
                $sapi,
                $visitor,
                $status === 200 ? $area : self::PAGE,
                '/members.css /members.js',
                ['Cookie' => "session=$visitor"],
            );
            $stranger = $this->visit($sapi, 10 + $visitor, $area, $status === 200 ? '/login.css' : '');

            self::assertHinted([], $member, 'no stranger is sent these');
            self::assertNotContains('/members.css', self::hinted($stranger));
            self::assertNotContains('/members.js', self::hinted($stranger));
        }
        self::assertHinted([], $this->visit($sapi, 30, self::PAGE));
        if ($status === 200) {
            self::assertHinted(['/login.css'], $this->visit($sapi, 31, $area, '/login.css'));
        }
    }

    /** @return iterable<string, array{Sapi, int}> */
    public static function answersToStrangers(): iterable
    {
        foreach (self::sapisWithHints() as $name => [$sapi]) {
            foreach ([200, 302, 401, 403] as $status) {
                yield "$name $status" => [$sapi, $status];
            }
        }
    }

    /** @dataProvider sapisWithHints */
    public function testTenantsByTheForwardedHostAlone(Sapi $sapi): void
    {
        $tenants = [
            'a' => ['X-Forwarded-Host' => 'a.example'],
            'b' => ['X-Forwarded-Host' => 'b.example'],
            'c' => ['Forwarded' => 'host=c.example'],
            'none' => [],
        ];
        foreach ([...array_fill(0, self::CLIENTS, false), true, true] as $visitor => $known) {
            foreach ($tenants as $tenant => $fields) {
                $response = $this->visit($sapi, $visitor, self::PAGE, "/$tenant.css", $fields);

                self::assertHinted($known ? ["/$tenant.css"] : [], $response, $tenant);
            }
        }
    }

    /** Who names a host that is not the site's makes no hint to that host, and none for anybody else. */
    public function testAForwardedHostThatIsNobodys(): void
    {
        foreach (['0', '1'] as $trusted) {
            $settings = self::learning(['serverpush.trust_forwarded' => $trusted]);
            for ($visitor = 1; $visitor <= 50; $visitor++) {
                $response = $this->visit(
                    Sapi::CliServer,
                    $visitor,
                    loads: '//evil.example/evil.css https://evil.example/evil.js /own.css',
                    fields: ['X-Forwarded-Host' => 'evil.example', 'X-Forwarded-Proto' => 'https'],
                    settings: $settings,
                );

                // With the word of a proxy it is its origin, and its URLs are paths.
                self::assertStringNotContainsString('//evil.example', implode('', $response->interim));
            }
            $this->teach(Sapi::CliServer, loads: '/own.css', settings: $settings);
            $honest = $this->visit(Sapi::CliServer, 51, loads: '/own.css', settings: $settings);

            self::assertHinted(['/own.css'], $honest);
        }
    }

    /**
     * @dataProvider differences
     * @param array{string, array<string, string>} $one a target and fields
     * @param array{string, array<string, string>} $other
     */
    public function testPagesThatDiffer(Sapi $sapi, array $one, array $other): void
    {
        for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
            $this->visit($sapi, $visitor, $one[0], '/both.css /one.css', $one[1]);
            $this->visit($sapi, $visitor, $other[0], '/both.css /other.css', $other[1]);
        }

        self::assertHinted(['/both.css', '/one.css'], $this->visit($sapi, 9, $one[0], fields: $one[1]));
        self::assertHinted(['/both.css', '/other.css'], $this->visit($sapi, 9, $other[0], fields: $other[1]));
    }

    /** @return iterable<string, array{Sapi, array{string, array<string, string>}, array{string, array<string, string>}}> */
    public static function differences(): iterable
    {
        foreach (self::sapisWithHints() as $name => [$sapi]) {
            yield "$name query" => [$sapi, [self::PAGE . '?a=1', []], [self::PAGE . '?a=2', []]];
            yield "$name mobile" => [
                $sapi,
                [self::PAGE, ['Sec-CH-UA-Mobile' => '?1']],
                [self::PAGE, ['Sec-CH-UA-Mobile' => '?0']],
            ];
        }
    }

    /** Either variant is a page of the same URL: what both have is hinted, and nothing else. */
    public function testVariantsByACookie(): void
    {
        for ($visitor = 1; $visitor <= 20; $visitor++) {
            $variant = $visitor % 2 ? 'a' : 'b';
            // First comes who has no cookie yet, and gets one.
            foreach ([[], ['Cookie' => "variant=$variant"]] as $cookie) {
                $response = $this->visit(Sapi::CliServer, $visitor, self::PAGE, "/both.css /$variant.css", $cookie);

                self::assertHinted($visitor > self::CLIENTS || ($visitor === self::CLIENTS && $cookie)
                    ? ['/both.css'] : [], $response, "visitor $visitor");
            }
        }
    }

    /**
     * One network is one client, whoever it says it is: not even FPM's table, which shows what is public, has it.
     *
     * @dataProvider disguises
     * @param \Closure(int): array<string, string> $fields
     */
    public function testOneClientThatPlaysFifty(string $address, \Closure $fields, bool $isOne): void
    {
        $server = $this->fpm();
        for ($role = 1; $role <= 50; $role++) {
            $request = $this->navigation($role, self::PAGE, '/app.css', $fields($role));
            self::assertSame(200, $server->request(self::from($address, $request))->status);
        }
        $learned = self::decoded($server->request(new Request('/learn/learned.php')));

        self::assertSame($isOne ? null : ['/app.css' => true], $this->hintsOf($learned));
    }

    /** @return iterable<string, array{string, \Closure(int): array<string, string>, bool}> */
    public static function disguises(): iterable
    {
        $agents = static fn (int $role) => ['User-Agent' => "Browser/$role"];
        $forwarded = static fn (int $role) => ['X-Forwarded-For' => self::address($role)];
        $from = static fn (int $role) => ['X-Forwarded-For' => "198.51.100.$role"];
        $appended = static fn (int $role) => ['X-Forwarded-For' => self::address($role) . ', 198.51.100.7'];
        yield 'by the browser' => ['127.0.0.1', static fn (int $role) => $agents($role) + $from($role), true];
        yield 'by cookies' => ['127.0.0.1', static fn (int $role) => ['Cookie' => "id=$role"] + $from($role), true];
        yield 'by addresses of its network' => ['127.0.0.1', $from, true];
        yield 'by what a proxy got from it' => ['127.0.0.1', $appended, true];
        yield 'by a proxy\'s field, from the internet' => ['203.0.113.9', $forwarded, true];
        yield 'by a proxy\'s field, from the internet (IPv6)' => ['2001:db8::9', $forwarded, true];
        yield 'fifty clients of a proxy' => ['10.0.0.1', $forwarded, false];
        yield 'fifty clients of a proxy at a socket' => ['', $forwarded, false];
    }

    /**
     * What users were sent is public only once visitors without a cookie, and without a password, were, too.
     *
     * @dataProvider serversThatStay
     */
    public function testWhatOnlyUsersAreSentIsNotPublic(Sapi $sapi): void
    {
        $pages = [
            '?cookie' => static fn (int $user) => ['Cookie' => "id=$user"],
            '?basic' => static fn (int $user) => ['Authorization' => 'Basic ' . base64_encode("user$user:word")],
            '?bearer' => static fn (int $user) => ['Authorization' => "Bearer token$user"],
        ];
        for ($user = 1; $user <= 8; $user++) {
            foreach ($pages as $page => $fields) {
                self::assertHinted([], $this->visit($sapi, $user, self::PAGE . $page, '/user.css', $fields($user)));
            }
        }
        $learned = $this->learned($sapi);
        foreach (array_keys($pages) as $page) {
            self::assertSame(['/user.css' => false], $this->hintsOf($learned, self::PAGE . $page));
        }
        $this->teach($sapi, self::PAGE, '/user.css');
        self::assertSame(['/user.css' => true], $this->hintsOf($this->learned($sapi)));
    }

    /** Nobody is shown, or given, what the same host and URL have under another root. */
    public function testTwoDocumentRoots(): void
    {
        $server = $this->fpm();
        $roots = ['/learn' => '/one.css', '' => '/other.css'];
        foreach ($roots as $root => $url) {
            for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
                $server->request(
                    $this->navigation($visitor, self::PAGE, $url, ['DOCUMENT_ROOT' => $server->documentRoot() . $root]),
                );
            }
        }
        foreach ($roots as $root => $url) {
            $request = new Request('/learn/learned.php', fields: ['DOCUMENT_ROOT' => $server->documentRoot() . $root]);
            $learned = self::decoded($server->request($request));

            self::assertSame([$url => true], $this->hintsOf($learned));
            self::assertSame(
                [[self::PAGE, false], [$server->documentRoot() . self::PAGE, true]],
                array_map(static fn (array $page) => [$page['path'], $page['script']], $this->pagesOf($learned)),
            );
        }
    }

    /** They share one table, for the process that made it is root's. (Nobody else can begin processes of two users.) */
    public function testTwoPoolsOfTwoUsers(): void
    {
        $users = posix_geteuid() === 0 ? [null, 'nobody'] : [null];
        $server = Servers::started('pools', static fn () => new FpmServer(self::learning(), users: $users));
        foreach ($users as $pool => $user) {
            for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
                $server->request($this->navigation($visitor, self::PAGE, "/$pool.css"), $pool);
            }
        }
        $uids = [];
        foreach ($users as $pool => $user) {
            $learned = self::decoded($server->request(new Request('/learn/learned.php'), $pool));

            self::assertSame(["/$pool.css" => true], $this->hintsOf($learned));
            $uids[] = array_unique(array_column($this->pagesOf($learned), 'uid'));
        }
        self::assertCount(\count($users), array_unique(array_merge(...$uids)));
    }

    /** Whoever has it in the HTML: one page that says so is enough, for all pages of the host. */
    public function testAPrivateUrlThatIsInTheHtmlToo(): void
    {
        foreach (self::sapisWithHints() as [$sapi]) {
            $private = ['X-Private' => '/of/me.css'];
            for ($visitor = 1; $visitor <= 8; $visitor++) {
                $declares = $this->visit($sapi, $visitor, self::PAGE, '/app.css /of/me.css', $private);
                $hasIt = $this->visit($sapi, $visitor, self::PAGE . '?other', '/app.css /of/me.css');

                foreach ([$declares, $hasIt] as $response) {
                    self::assertHinted($visitor > self::CLIENTS ? ['/app.css'] : [], $response);
                }
            }
        }
    }

    private function fpm(): FpmServer
    {
        $server = Servers::get(Sapi::Fpm, self::learning());
        self::assertInstanceOf(FpmServer::class, $server);

        return $server;
    }

    private static function from(string $address, Request $request): Request
    {
        return new Request($request->target, fields: $request->fields, address: $address);
    }
}
