<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Server\HttpConnection;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Site;
use ServerPush\Integration\Servers\Exchange;
use ServerPush\Integration\Servers\FpmStack;
use ServerPush\Integration\Servers\Stream;
use ServerPush\Integration\Tests\Word;

/** What PHP-FPM learned, exported, and sent by the server in front of it */
final class ExportTest extends StackTestCase
{
    private const PAGE = '/learn/page.php?page=1,2;3&b=%7e';

    private const LOADS = '/app.css /b.css?x=1&y=2 /app.js';

    private const HINTS = '</app.css>; rel=preload; as=style, </b.css?x=1&y=2>; rel=preload; as=style, '
        . '</app.js>; rel=preload; as=script';

    /** Caddy would put a variable of its environment in the place of the first, Apache of the second. */
    private const EVIL = '/app.css /x.css?{env.SECRET} /x.css?${SECRET} /x.css?%{ENV:SECRET} /x.css?[a]';

    private const TIMES = 100;

    /** Of which each has a line of 600 bytes */
    private const PAGES = 30;

    /** @var array<string, true> the stacks whose hints are there */
    private static array $taught = [];

    /** @dataProvider stacks */
    public function testTheHintsAreThereBeforePhpHasAnswered(FpmStack $stack): void
    {
        $this->taught($stack);
        $word = new Word();
        $exchange = $this->exchange($stack, self::PAGE, [
            'x-loads' => self::LOADS, 'x-does' => 'a page that waits', 'x-word' => $word->name,
            'x-fields' => 'Link: </>; rel="canonical"|X-Own: kept',
        ], $word->give(...));
        [$hints, $final] = self::responses($exchange->response());

        self::assertSame(['103', self::HINTS], [$hints[':status'], $hints['link']]);
        // PHP was told before it answered.
        self::assertSame(['200', 'true', 'kept'], [$final[':status'], $final['x-waited'], $final['x-own']]);
        self::assertSame(($stack->repeatsHints() ? self::HINTS . ', ' : '') . '</>; rel="canonical"', $final['link']);
        self::assertTrue($exchange->response()->isWhole);
    }

    /** @dataProvider stacks */
    public function testWhatTheBytesOfThePageAre(FpmStack $stack): void
    {
        $this->taught($stack);
        $lengths = [];
        foreach ([['sec-fetch-mode' => 'navigate'], ['sec-fetch-mode' => 'cors']] as $fields) {
            $stream = $this->exchange($stack, self::PAGE, $fields + ['x-loads' => self::LOADS])->response();
            self::assertTrue($stream->isWhole);
            $lengths[] = $stream->bytes;
        }

        self::assertSame($lengths[0], $lengths[1]);
        self::assertGreaterThan(100, $lengths[0]);
    }

    /**
     * The same as the extension does by itself
     *
     * @dataProvider stacks
     */
    public function testWhoIsNotHinted(FpmStack $stack): void
    {
        $this->taught($stack);
        $others = [
            'no navigation' => [self::PAGE, ['sec-fetch-mode' => 'cors']],
            'a frame' => [self::PAGE, ['sec-fetch-dest' => 'iframe']],
            'has the files' => [self::PAGE, ['if-none-match' => '"a"']],
            'saves data' => [self::PAGE, ['save-data' => 'on']],
            'a prefetch' => [self::PAGE, ['sec-purpose' => 'prefetch;prerender']],
            'mobile, which is another page' => [self::PAGE, ['sec-ch-ua-mobile' => '?1']],
            'another host' => [self::PAGE, [':authority' => 'other.example']],
            'another query' => ['/learn/page.php?page=1,2;3&b=~', []],
            'no query' => ['/learn/page.php', []],
        ];
        foreach ($others as $who => [$target, $fields]) {
            $statuses = array_column(self::responses($this->exchange($stack, $target, $fields)->response()), ':status');

            self::assertNotContains('103', $statuses, $who);
        }
        // Who has cookies is hinted alike.
        self::assertSame(self::HINTS, $this->hintsOf($stack, self::PAGE, ['cookie' => 'a=b']));
        self::assertSame(self::HINTS, $this->hintsOf($stack, self::PAGE, ['sec-ch-ua-mobile' => '?0']));
    }

    /**
     * On the wire is what the table has, and nothing of what the server could make of it
     *
     * @dataProvider stacks
     */
    public function testNoSecretIsSent(FpmStack $stack): void
    {
        $this->taught($stack);

        self::assertSame(
            '</app.css>; rel=preload; as=style',
            $this->hintsOf($stack, '/learn/page.php?evil', ['x-loads' => self::EVIL]),
        );
        self::assertNull($this->hintsOf($stack, '/learn/page.php?{env.SECRET}', ['x-loads' => '/app.css']));
        self::assertSame(
            '</m.css>; rel=preload; as=style',
            $this->hintsOf($stack, '/learn/page.php?m', ['sec-ch-ua-mobile' => '?1', 'x-loads' => '/m.css']),
        );
    }

    /** @dataProvider stacks */
    public function testAllOfManyAreWhole(FpmStack $stack): void
    {
        $this->taught($stack);
        $exchange = $this->exchange($stack, self::PAGE, ['x-loads' => self::LOADS], times: self::TIMES);
        $bytes = [];
        // Those with even numbers are pushed.
        $streams = array_filter($exchange->streams, static fn (int $id) => $id % 2 === 1, ARRAY_FILTER_USE_KEY);

        self::assertCount(self::TIMES, $streams);
        foreach ($streams as $stream) {
            [$hints, $final] = self::responses($stream);
            self::assertSame(['103', self::HINTS, '200'], [$hints[':status'], $hints['link'], $final[':status']]);
            self::assertTrue($stream->isWhole);
            $bytes[$stream->bytes] = true;
        }
        self::assertCount(1, $bytes);
    }

    /** @dataProvider stacks */
    public function testTheConfigurationIsThatOfTheDocumentation(FpmStack $stack): void
    {
        $this->running($stack);
        $recipes = file_get_contents(__DIR__ . '/../../../docs/recipes.md');

        self::assertStringContainsString($stack->running()->documentation() . '```', $recipes);
        self::assertStringContainsString($stack->sender()->documentation() . '```', $recipes);
        if ($stack->format() === 'haproxy') {
            $this->taught($stack);
            preg_match_all('/^#     (.+)$/m', file_get_contents($stack->sender()->hintsFile()), $lines);
            self::assertCount(10, $lines[1]);
            foreach ($lines[1] as $line) {
                $documented = str_replace($stack->sender()->hintsFile(), '/etc/haproxy/serverpush.map', $line);
                self::assertStringContainsString("\n    $documented\n", $stack->sender()->documentation());
            }
        }
    }

    /** Other servers make a path plain before they look for a file. */
    public function testHaproxyRunsNothingOutsideOfTheDocumentRoot(): void
    {
        $stack = FpmStack::Haproxy;
        $this->running($stack);
        $outside = \dirname($stack->running()->documentRoot()) . '/outside';
        mkdir($outside);
        file_put_contents("$outside/evil.php", '<?php echo "caught";');
        foreach (['/../outside/evil.php', '/learn/../../outside/evil.php', '/%2e%2e/outside/evil.php', '/..%2foutside/evil.php'] as $target) {
            $response = (new HttpConnection($stack->running()->address(), 'tls'))->exchange(new Request($target));

            self::assertSame(403, $response->status, $target);
            self::assertStringNotContainsString('caught', $response->body);
        }
    }

    /** More lines than one command may have, and none of it before all of it */
    public function testTheMapOfARunningHaproxyIsReplaced(): void
    {
        $stack = FpmStack::Haproxy;
        $this->taught($stack);
        $haproxy = $stack->sender();
        $socket = "--socket={$haproxy->controlSocket()}";
        $long = str_repeat('long', 40);
        for ($page = 1; $page <= self::PAGES; $page++) {
            $stack->teach("/learn/page.php?running=$page", ['X-Loads' => "/a.css?$long /b.css?;$long /$page.css?$long"]);
        }
        $before = $haproxy->ask("show map {$haproxy->hintsFile()}");

        [$status, $said] = $stack->export(Site::App, '--map=/none', $socket);
        self::assertSame([1, "HAProxy has no map /none: --map=PATH names one of {$haproxy->hintsFile()}."], [$status, $said]);
        [$status, $said] = $stack->export(Site::App, '--host=other.example', "--map={$haproxy->hintsFile()}", $socket);
        self::assertSame(1, $status, $said);
        self::assertSame($before, $haproxy->ask("show map {$haproxy->hintsFile()}"));

        [$status, $said] = $stack->export(Site::App, "--map={$haproxy->hintsFile()}", $socket);
        self::assertSame(0, $status, $said);
        self::assertGreaterThan(2 * 8_000, \strlen($haproxy->ask("show map {$haproxy->hintsFile()}")));
        self::assertSame(self::HINTS, $this->hintsOf($stack, self::PAGE));
        for ($page = 1; $page <= self::PAGES; $page++) {
            self::assertSame(
                implode(', ', array_map(
                    static fn (string $url) => "<$url$long>; rel=preload; as=style",
                    // The one at which some parsers stumble is the last.
                    ['/a.css?', "/$page.css?", '/b.css?;'],
                )),
                $this->hintsOf($stack, "/learn/page.php?running=$page"),
            );
        }
    }

    /** @return iterable<string, array{FpmStack}> */
    public static function stacks(): iterable
    {
        return self::named(FpmStack::cases());
    }

    /** With what it is to know in the file that its server reads, which this finds right */
    private function taught(FpmStack $stack): void
    {
        $this->running($stack);
        if (isset(self::$taught[$stack->value])) {
            return;
        }
        $stack->teach(self::PAGE, ['X-Loads' => self::LOADS]);
        $stack->teach('/learn/page.php?evil', ['X-Loads' => self::EVIL]);
        $stack->teach('/learn/page.php?{env.SECRET}', ['X-Loads' => '/app.css']);
        $stack->teach('/learn/page.php?m', ['X-Loads' => '/m.css', 'Sec-CH-UA-Mobile' => '?1']);
        $stack->deploy();
        self::assertNull($stack->sender()->complaint());
        self::$taught[$stack->value] = true;
    }

    /**
     * @param array<string, string> $fields
     * @param ?\Closure(): void $whenHinted
     */
    private function exchange(
        FpmStack $stack,
        string $target,
        array $fields = [],
        ?\Closure $whenHinted = null,
        int $times = 1,
    ): Exchange {
        return Exchange::overHttp2(
            "https://{$stack->running()->address()}$target",
            $fields + ['sec-fetch-mode' => 'navigate', 'sec-fetch-dest' => 'document'],
            $times,
            $whenHinted,
        );
    }

    /** @param array<string, string> $fields */
    private function hintsOf(FpmStack $stack, string $target, array $fields = []): ?string
    {
        $responses = self::responses($this->exchange($stack, $target, $fields)->response());

        return \count($responses) > 1 ? $responses[0]['link'] : null;
    }

    /** @return list<array<string, string>> the fields of each response, joined by name */
    private static function responses(Stream $stream): array
    {
        $responses = [];
        foreach ($stream->fields as [$name, $value]) {
            if ($name === ':status') {
                $responses[] = [];
            }
            $response = &$responses[array_key_last($responses)];
            $response[$name] = isset($response[$name]) ? "$response[$name], $value" : $value;
            unset($response);
        }

        return $responses;
    }
}
