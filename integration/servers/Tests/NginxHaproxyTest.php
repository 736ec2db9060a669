<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\HttpConnection;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\Exchange;
use ServerPush\Integration\Servers\FpmStack;
use ServerPush\Integration\Servers\Front;
use ServerPush\Integration\Servers\HaproxyHop;
use ServerPush\Integration\Servers\SidNginxFront;

/** nginx, HAProxy, PHP-FPM: for PHP and for the client it is what nginx and PHP-FPM were (docs/recipes.md) */
final class NginxHaproxyTest extends StackTestCase
{
    private const RUNS = 200;

    /** Of a page, at the median */
    private const MOST_MILLISECONDS = 2.0;

    private const TIMES = 100;

    /** HAProxy leaves out what is empty. */
    private const POOL = ['env[QUERY_STRING] = $EMPTY'];

    /** Framing, and what no two answers have alike */
    private const UNEQUAL_FIELDS = ['connection', 'content-length', 'transfer-encoding', 'date', 'last-modified'];

    /** What is another one each time, or none without a body, or a matter between the next two */
    private const UNEQUAL_FACTS = [
        'REMOTE_PORT', 'CONTENT_LENGTH', 'HTTP_CONTENT_LENGTH', 'HTTP_CONTENT_TYPE', 'HTTP_CONNECTION', 'AUTH_TYPE',
    ];

    /**
     * @dataProvider requests
     * @param array<string, string> $fields
     */
    public function testPhpAndTheClientSeeTheSame(
        string $target,
        string $method = 'GET',
        array $fields = [],
        string $body = '',
    ): void {
        [$direct, $hop] = array_map(
            fn (Front $front) => self::neutral($front, self::ask($front, $target, $method, $fields, $body)),
            self::both(),
        );

        self::assertSame($direct, $hop);
    }

    /** @return iterable<string, array{0: string, 1?: string, 2?: array<string, string>, 3?: string}> */
    public static function requests(): iterable
    {
        $form = ['Content-Type' => 'application/x-www-form-urlencoded'];
        $boundary = ['Content-Type' => 'multipart/form-data; boundary=b'];
        $file = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n";

        yield 'a page' => ['/recipe.php'];
        yield 'a query' => ['/recipe.php?a=1&b[]=2&c=%2B%20+&d=~!*\'()'];
        yield 'the front controller' => ['/shop/list?page=2'];
        yield 'the front page' => ['/'];
        yield 'escapes in the path' => ['/a%20b/%C3%A4%2Fc?x'];
        yield 'slashes and dots' => ['/a//b/../c/./d'];
        yield 'a form' => ['/recipe.php', 'POST', $form, 'a=1&b=%C3%A4'];
        yield 'JSON' => ['/api/x', 'PUT', ['Content-Type' => 'application/json'], '{"a":1}'];
        yield 'an upload' => ['/recipe.php', 'POST', $boundary, sprintf($file, 'a b.bin', random_bytes(5_000_000))];
        yield 'more than is allowed' => ['/recipe.php', 'POST', $boundary, sprintf($file, 'a', str_repeat('a', 9_000_000))];
        yield 'HEAD' => ['/recipe.php', 'HEAD'];
        yield 'OPTIONS' => ['/recipe.php', 'OPTIONS'];
        yield 'DELETE' => ['/recipe.php', 'DELETE'];
        yield 'cookies' => ['/recipe.php', 'GET', ['Cookie' => 'a=1; b=%20']];
        yield 'a password' => ['/recipe.php', 'GET', ['Authorization' => 'Basic YTpi']];
        yield 'a token' => ['/recipe.php', 'GET', ['Authorization' => 'Bearer abc']];
        yield 'odd fields' => ['/recipe.php', 'GET', [
            'X-Odd' => 'a, b;  c="d"', 'Accept-Encoding' => 'gzip, br', 'X-Forwarded-For' => '192.0.2.1, 192.0.2.2',
            'Referer' => 'https://example.org/?a=b', 'Range' => 'bytes=0-1', 'Save-Data' => 'on',
        ]];
        foreach ([201, 202, 301, 302, 303, 307, 308, 401] as $status) {
            yield "an answer with a Location, $status" => ["/recipe.php?answer=redirect&status=$status"];
        }
        yield 'fields of the answer' => ['/recipe.php?answer=fields'];
        yield 'no content' => ['/recipe.php?answer=nothing'];
        yield 'an error' => ['/recipe.php?answer=error'];
        yield 'a file that nginx sends' => ['/recipe.php?answer=file'];
        yield 'a large answer' => ['/recipe.php?answer=large'];
        yield 'pieces' => ['/recipe.php?answer=pieces'];
        yield 'many fields' => ['/recipe.php?answer=many+fields'];
        yield 'no such script' => ['/none.php'];
        yield 'a static file' => ['/file.txt'];
        yield 'longer than may be' => ['/recipe.php?answer=late'];
    }

    public function testAClientCannotPretendToBeNginx(): void
    {
        [, $hop] = self::both();
        [$status, , $plain] = self::neutral($hop, self::ask($hop, '/recipe.php'));
        $pretended = self::neutral($hop, self::ask($hop, '/recipe.php', fields: [
            'X-Param-Script-Name' => '/file.txt', 'X-Param-Remote-Addr' => '192.0.2.1', 'X-Param-Document-Root' => '/etc',
            'X-Param-Remote-User' => 'admin', 'X-Param-Other' => 'a', 'Proxy' => 'http://evil.example',
        ]));

        self::assertSame([$status, $plain], [$pretended[0], $pretended[2]]);
    }

    /**
     * What nginx decodes may have line feeds, and so be more than one field.
     *
     * @dataProvider injections
     * @param array<string, string> $fields
     */
    public function testAClientCannotAddFieldsToWhatNginxSends(string $target, array $fields = []): void
    {
        [, $hop] = self::both();
        $outside = \dirname($hop->documentRoot()) . '/outside';
        @mkdir($outside);
        file_put_contents("$outside/evil.php", '<?php echo "caught";');
        foreach ([1, 2, 3] as $time) {
            // Had nginx sent two requests for one, the next would get the answer to the second.
            $response = self::ask($hop, $target, fields: $fields);

            self::assertStringNotContainsString('caught', $response->body);
            if ($fields) {
                self::assertSame(200, $response->status, $response->body);
                self::assertArrayNotHasKey('REMOTE_USER', json_decode($response->body, true)['server']);
            } else {
                self::assertSame(403, $response->status);
            }
        }
    }

    /** @return iterable<string, array{0: string, 1?: array<string, string>}> */
    public static function injections(): iterable
    {
        foreach (['CR and LF' => "\r\n", 'LF' => "\n"] as $name => $end) {
            $lines = rawurlencode("{$end}X-Param-Script-Name: /../outside/evil.php{$end}X: .php");
            yield "a script's name and another, $name" => ["/recipe.php$lines"];
            yield "no script's name and another, $name" => ["/a$lines"];
            yield "a user of more lines, $name" => ['/recipe.php', [
                'Authorization' => 'Basic ' . base64_encode("a{$end}{$end}GET /evil.php HTTP/1.0{$end}{$end}:b"),
            ]];
        }
    }

    /** It counts those in different networks: nginx tells it who the client is. */
    public function testPhpLearnsByTheAddressOfTheClient(): void
    {
        [, $hop] = self::both();
        $own = self::ask($hop, '/recipe.php');

        self::assertSame('127.0.0.1', json_decode($own->body, true)['server']['REMOTE_ADDR']);
        $stack = FpmStack::NginxHaproxy;
        $this->running($stack);
        for ($client = 1; $client <= 4; $client++) {
            self::ask($stack->running(), '/learn/page.php?through', fields: [
                'Sec-Fetch-Mode' => 'navigate', 'Sec-Fetch-Dest' => 'document', 'X-Loads' => '/through.css',
                'X-Forwarded-For' => "198.18.$client.1",
            ]);
        }
        [$status, $map] = $stack->export(options: '--page=/learn/page.php?through');

        self::assertSame(0, $status, $map);
        self::assertStringContainsString(
            "\n{$stack->running()->address()}/learn/page.php?through </through.css>; rel=preload; as=style",
            $map,
        );
    }

    public function testTheHopCostsLittle(): void
    {
        $times = [[], []];
        $connections = array_map(
            static fn (Front $front) => new HttpConnection($front->address(), 'tls'),
            $fronts = self::both(),
        );
        for ($run = 0; $run < self::RUNS; $run++) {
            foreach ($connections as $i => $connection) {
                $request = new Request('/recipe.php', fields: ['Host' => $fronts[$i]->address()]);
                $begun = hrtime(true);
                self::assertSame(200, $connection->exchange($request, keepAlive: true)->status);
                $times[$i][] = (hrtime(true) - $begun) / 1e6;
            }
        }
        array_walk($times, sort(...));
        [$direct, $hop] = [$times[0][self::RUNS / 2], $times[1][self::RUNS / 2]];

        self::assertLessThanOrEqual(self::MOST_MILLISECONDS, $hop - $direct, "$hop ms instead of $direct ms");
    }

    public function testManyAtATimeAreWhole(): void
    {
        $stack = FpmStack::NginxHaproxy;
        $this->running($stack);
        $url = "https://{$stack->running()->address()}/recipe.php?answer=large";
        $exchange = Exchange::overHttp2($url, times: self::TIMES);

        self::assertCount(self::TIMES, $exchange->streams);
        foreach ($exchange->streams as $stream) {
            self::assertSame([true, 3_000_000], [$stream->isWhole, $stream->bytes]);
        }
    }

    /** @return array{Front, Front} nginx and PHP-FPM; nginx, HAProxy and PHP-FPM */
    private static function both(): array
    {
        $fpm = static fn () => new FpmServer(
            new Settings(['upload_max_filesize' => '8M']),
            workers: 4,
            pool: self::POOL,
        );
        $fronts = [
            'direct' => static fn () => new SidNginxFront('nginx-fpm.conf', $fpm(), timeout: 1),
            'hop' => static fn () => new SidNginxFront(
                'nginx-haproxy.conf',
                new HaproxyHop('haproxy-behind-nginx.cfg', $fpm()),
                timeout: 1,
            ),
        ];
        try {
            $fronts = array_map(
                static fn (string $name, \Closure $make) => Servers::started("recipe $name", $make),
                array_keys($fronts),
                $fronts,
            );
        } catch (NotInstalled $e) {
            self::markTestSkipped("nginx, HAProxy, PHP-FPM: {$e->getMessage()}");
        }
        foreach ($fronts as $front) {
            copy("{$front->documentRoot()}/recipe.php", "{$front->documentRoot()}/index.php");
        }

        return $fronts;
    }

    /** @param array<string, string> $fields */
    private static function ask(
        Front $front,
        string $target,
        string $method = 'GET',
        array $fields = [],
        string $body = '',
    ): Response {
        $request = new Request($target, $method, ['Host' => $front->address()] + $fields, $body);

        return (new HttpConnection($front->address(), 'tls'))->exchange($request);
    }

    /**
     * Without what differs between any two servers, or requests
     *
     * @return array{int, list<string>, string|array<string, mixed>} status, fields and body
     */
    private static function neutral(Front $front, Response $response): array
    {
        $known = static fn (string $text): string => strtr($text, [
            $front->address() => '{host}',
            $front->documentRoot() => '{root}',
        ]);
        $fields = [];
        foreach (\array_slice(explode("\r\n", rtrim($response->head)), 1) as $line) {
            [$name, $value] = explode(': ', $line, 2);
            // A static file's tag has the time at which it was copied.
            $isTag = strtolower($name) === 'etag' && $value !== '"a"';
            if (!$isTag && !\in_array(strtolower($name), self::UNEQUAL_FIELDS, true)) {
                $fields[] = strtolower($name) . ': ' . $known($value);
            }
        }
        sort($fields);
        $body = $response->body;
        if (str_starts_with($body, '{"server"')) {
            $body = json_decode($body, true);
            array_walk_recursive($body, static function (mixed &$value) use ($known): void {
                $value = \is_string($value) ? $known($value) : $value;
            });
            $port = substr(strrchr($front->address(), ':'), 1);
            $body['server'] = array_diff_key(array_filter($body['server'], static fn ($value, $name) =>
                $value !== '' || $name === 'QUERY_STRING', ARRAY_FILTER_USE_BOTH), array_flip(self::UNEQUAL_FACTS));
            self::assertSame($port, $body['server']['SERVER_PORT']);
            unset($body['server']['SERVER_PORT']);
        }

        return [$response->status, $fields, \is_string($body) && \strlen($body) > 1_000 ? md5($body) : $body];
    }
}
