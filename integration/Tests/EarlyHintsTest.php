<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** The 103, byte for byte, and the final response behind it */
final class EarlyHintsTest extends ServerTestCase
{
    private const NAVIGATION = ['Host' => 'app.example', 'Sec-Fetch-Mode' => 'navigate'];

    private const HINTS = "HTTP/1.1 103 Early Hints\r\n"
        . "Link: </theirs.js>; rel=preload; as=script\r\n"
        . "Link: </app.css>; rel=preload; as=style\r\n"
        . "Link: </fonts/a.woff2>; rel=preload; as=font; crossorigin=anonymous; type=\"font/woff2\"\r\n"
        . "Link: </app.js>; rel=preload; as=script\r\n"
        . "Link: <https://cdn.example/>; rel=preconnect\r\n";

    private const FINAL_LINKS = [
        '</theirs.js>; rel="preload"; as="script"; nopush, </>; rel="canonical"',
        '</app.css>; rel=preload; as=style',
        '</fonts/a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"',
        '</app.js>; rel=preload; as=script; nopush',
        '<https://cdn.example/>; rel=preconnect; nopush',
        '</print.css>; rel=preload; as=style; nopush; media="print"',
        '</2>; rel=next',
        '</late.png>; rel=preload; as=image',
    ];

    private const REQUESTS = 1_000;

    /** @dataProvider sapisWithHints */
    public function testTheBytesOfBoth(Sapi $sapi, string $by): void
    {
        $response = $this->navigate($sapi, "/early/hints.php?by=$by");
        $plain = $this->navigate($sapi, '/early/hints.php?hints=0');

        self::assertSame([self::HINTS], $response->interim);
        self::assertSame(200, $response->status);
        self::assertLinks(self::FINAL_LINKS, $response);
        self::assertSame('{"answers":[' . ($by === 'headers_send' ? '1' : 'true') . '],"sent":true,"reason":null}', $response->body);

        // Nothing of the final response is another one for the hints.
        self::assertSame([], $plain->interim);
        self::assertSame(self::comparable($plain), self::comparable($response));
    }

    /** @return iterable<string, array{Sapi, string}> */
    public static function sapisWithHints(): iterable
    {
        foreach ([Sapi::CliServer, Sapi::Apache] as $sapi) {
            foreach (['ServerPush\early_hints', 'headers_send'] as $by) {
                yield "$sapi->value $by" => [$sapi, $by];
            }
        }
    }

    /** @dataProvider refusals */
    public function testNothingIsSent(Sapi $sapi, string $reason, Request $request, Settings $settings): void
    {
        $response = $this->request($sapi, $request, $settings);

        self::assertSame([], $response->interim);
        self::assertStringContainsString("\"reason\":\"$reason\"", $response->body);
        self::assertStringContainsString('"answers":[false],"sent":false', $response->body);
    }

    /** @return iterable<string, array{Sapi, string, Request, Settings}> */
    public static function refusals(): iterable
    {
        $page = '/early/hints.php';
        $always = new Settings(['serverpush.early_hints' => 'always']);
        $mode = static fn (?string $mode) => array_filter(['Host' => 'app.example', 'Sec-Fetch-Mode' => $mode]);
        $navigation = 'the request is no navigation (GET with Sec-Fetch-Mode: navigate)';
        $cases = [
            'HTTP/1.0' => [
                'the client is not known to speak HTTP/1.1 or later',
                new Request($page, fields: self::NAVIGATION, protocol: 'HTTP/1.0'),
                $always,
            ],
            'no navigation' => [$navigation, new Request($page, fields: $mode('cors')), new Settings()],
            'unknown mode' => [$navigation, new Request($page, fields: $mode(null)), new Settings()],
            'almost the mode' => [$navigation, new Request($page, fields: $mode('navigate-to')), new Settings()],
            'POST' => [$navigation, new Request($page, 'POST', self::NAVIGATION, 'a=b'), new Settings()],
            'off' => [
                'serverpush.early_hints is off',
                new Request($page, fields: self::NAVIGATION),
                new Settings(['serverpush.early_hints' => 'off']),
            ],
            'disabled' => [
                'serverpush.enabled is off',
                new Request($page, fields: self::NAVIGATION),
                new Settings(['serverpush.enabled' => '0']),
            ],
            'status' => [
                'a response with this status carries no links',
                new Request("$page?status=404", fields: self::NAVIGATION),
                new Settings(),
            ],
        ];
        foreach ([Sapi::CliServer, Sapi::Apache] as $sapi) {
            foreach ($cases as $name => $arguments) {
                yield "$sapi->value $name" => [$sapi, ...$arguments];
            }
        }
        foreach ([Sapi::Fpm, Sapi::Cgi] as $sapi) {
            yield "$sapi->value" => [
                $sapi,
                'FastCGI and CGI cannot carry an interim response, it would break the page',
                new Request($page, fields: self::NAVIGATION),
                $always,
            ];
        }
    }

    /** @dataProvider sapisWithHints */
    public function testOneIsEnough(Sapi $sapi, string $by): void
    {
        $response = $this->navigate($sapi, "/early/hints.php?by=$by&hints=3");

        self::assertCount(1, $response->interim);
        self::assertSame(
            '{"answers":' . ($by === 'headers_send' ? '[1,1,1]' : '[true,false,false]')
                . ',"sent":true,"reason":"a 103 was sent already"}',
            $response->body,
        );
    }

    /** @dataProvider sapisWithHints */
    public function testNoneIsEmpty(Sapi $sapi): void
    {
        $response = $this->navigate($sapi, '/early/empty.php');

        self::assertSame([], $response->interim);
        self::assertSame('[false,"there is no link that a 103 can carry"]', $response->body);
    }

    /**
     * Any request may have one, if the application says so.
     *
     * @dataProvider sapisWithHints
     */
    public function testAlways(Sapi $sapi, string $by): void
    {
        $settings = new Settings(['serverpush.early_hints' => 'always']);
        foreach (['GET', 'POST', 'HEAD'] as $method) {
            $response = $this->request($sapi, new Request("/early/hints.php?by=$by", $method), $settings);

            self::assertSame([self::HINTS], $response->interim, $method);
            self::assertLinks(self::FINAL_LINKS, $response);
        }
    }

    /**
     * What FastCGI cannot carry must not be seen on it, and the caller goes on.
     *
     * @dataProvider sapisWithoutHints
     */
    public function testHeadersSendGoesOn(Sapi $sapi): void
    {
        $response = $this->navigate($sapi, '/early/hints.php?by=headers_send');

        self::assertSame(200, $response->status);
        self::assertLinks(self::FINAL_LINKS, $response);
        self::assertStringStartsWith('{"answers":[1],"sent":false', $response->body);
    }

    /** @return iterable<string, array{Sapi}> */
    public static function sapisWithoutHints(): iterable
    {
        yield 'fpm-fcgi' => [Sapi::Fpm];
        yield 'cgi-fcgi' => [Sapi::Cgi];
    }

    /**
     * A proxy that takes the final header block takes the 103, too.
     *
     * @dataProvider sapisWithHints
     */
    public function testTheLimitsHold(Sapi $sapi, string $by): void
    {
        $settings = new Settings(['serverpush.max_links' => '4']);
        $request = new Request("/early/hints.php?by=$by", fields: self::NAVIGATION);
        $response = $this->request($sapi, $request, $settings);

        // Of five, the connection is the least important.
        self::assertSame(
            [implode("\r\n", \array_slice(explode("\r\n", self::HINTS), 0, 5)) . "\r\n"],
            $response->interim,
        );
    }

    /**
     * @dataProvider cases
     * @param list<string> $hints
     * @param ?list<string> $final
     */
    public function testWhatItCarries(Sapi $sapi, string $case, array $hints, ?array $final): void
    {
        $response = $this->navigate($sapi, '/early/cases.php?case=' . rawurlencode($case));

        self::assertSame([implode("\r\n", ['HTTP/1.1 103 Early Hints', ...$hints, ''])], $response->interim);
        self::assertSame('[true,null]', $response->body);
        if ($final !== null) {
            self::assertLinks($final, $response);
        }
    }

    /** @return iterable<string, array{Sapi, string, list<string>, ?list<string>}> */
    public static function cases(): iterable
    {
        $library = static fn (int $i) => sprintf(
            '</js/vendor/a-library-with-a-long-name-%02d.js?v=5.2.3-a1b2>; rel=preload; as=script',
            $i,
        );
        $links = static fn (array $values) => array_map(static fn (string $value) => "Link: $value", $values);
        $font = '; rel=preload; as=font; crossorigin=anonymous; nopush; type="font/woff2"';
        $cases = [
            'policies' => [
                [
                    "Content-Security-Policy: img-src 'none'",
                    "content-security-policy: default-src 'self'",
                    'Referrer-Policy: no-referrer',
                    'Cross-Origin-Embedder-Policy: require-corp',
                    'Link: </app.css>; rel=preload; as=style',
                ],
                ['</app.css>; rel=preload; as=style'],
            ],
            'dispensable' => [
                $links([
                    '</d.js>; rel=preload; as=script',
                    '</e.css>; rel=preload; as=style',
                    '</a.js>; rel=preload; as=script',
                    '</b.css>; rel=preload; as=style',
                ]),
                [
                    '</d.js>; rel=preload; as=script; nonce=d; title="D", </e.css>; rel=preload; as=style; media=""',
                    '</f.css>; rel=preload; as=style; media=print, </g.css>; rel=preload; as=style; blocking=render',
                    '</a.js>; rel=preload; as=script; nonce="a"; title="A"',
                    '</b.css>; rel=preload; as=style; media="all"',
                    '</c.css>; rel=preload; as=style; nopush; media="print"',
                ],
            ],
            'connections' => [
                $links([
                    '<https://theirs.example/>; rel=preconnect',
                    '<https://theirs.example/e.js>; rel=preload; as=script',
                    '</own.css>; rel=preload; as=style',
                    '<https://cdn.example/>; rel=preconnect',
                    '<https://cdn.example/a.css>; rel=preload; as=style',
                    '<https://cdn.example/b.js>; rel=preload; as=script',
                    '<https://cdn.example/>; rel=preconnect; crossorigin=anonymous',
                    '<https://cdn.example/c.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"',
                    '<https://fonts.example/>; rel=preconnect; crossorigin=anonymous',
                    '<https://fonts.example/d.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"',
                ]),
                [
                    '<https://theirs.example/e.js>; rel=preload; as=script',
                    '</own.css>; rel=preload; as=style',
                    '<https://cdn.example/a.css>; rel=preload; as=style; nopush',
                    '<https://cdn.example/b.js>; rel=preload; as=script; nopush',
                    "<https://cdn.example/c.woff2>$font",
                    "<https://fonts.example/d.woff2>$font",
                    '<https://fonts.example/>; rel=preconnect; crossorigin=anonymous; nopush',
                ],
            ],
            'private' => [
                $links([
                    '</avatar/7.jpg>; rel=preload; as=image',
                    '<https://cdn.example/>; rel=preconnect',
                    '<https://cdn.example/7.js>; rel=preload; as=script',
                    '</app.css>; rel=preload; as=style',
                ]),
                ['</app.css>; rel=preload; as=style'],
            ],
            'beside fields that are not the same' => [
                $links([
                    '</f.woff2>; rel=preload; as=font',
                    '</build/app.js>; rel=modulepreload; as=script',
                    '<https://cdn.example/>; rel=preconnect',
                    '</i.js>; rel=preload; as=script',
                    '</app.css>; rel=preload; as=style',
                    '</p.css>; rel=preload; as=style',
                    '</f.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"',
                    '</q.css>; rel=preload; as=style',
                    '</h.js>; rel=preload; as=script; integrity="sha384-AAAA"',
                    '</m.js>; rel=modulepreload',
                ]),
                [
                    '</app.css>; rel=preload',
                    '</p.css>; rel=preload; as=style; media="print"',
                    '</f.woff2>; rel=preload; as=font',
                    '<http://app.example/build/app.js>; rel="modulepreload"; as="script"',
                    '<https://cdn.example/z>; rel=preconnect',
                    '</i.js>; rel=preload; as=script',
                    '</app.css>; rel=preload; as=style; nopush',
                    '</p.css>; rel=preload; as=style; nopush',
                    '</f.woff2>; rel=preload; as=font; crossorigin=anonymous; nopush; type="font/woff2"',
                    '</q.css>; rel=preload; as=style; nopush; media="print"',
                    '</q.css>; rel=preload; as=style',
                    '</h.js>; rel=preload; as=script; integrity="sha384-AAAA"',
                    '</m.js>; rel=modulepreload; nopush',
                ],
            ],
            'private alone' => [$links(['</avatar/7.jpg>; rel=preload; as=image']), []],
            'thirty-eight' => [$links(array_map($library, range(0, 37))), array_map($library, range(0, 32))],
            // 4,000 bytes: the stylesheet before the scripts, and the image after them
            'eighty' => [$links([...array_map($library, range(0, 42)), '</app.css>; rel=preload; as=style']), null],
            'more of others than any 103 has' => [
                $links([
                    ...array_map(static fn (int $i) => "</$i.js>; rel=preload; as=script", range(1, 63)),
                    '</app.css>; rel=preload; as=style',
                ]),
                null,
            ],
        ];
        foreach ([Sapi::CliServer, Sapi::Apache] as $sapi) {
            foreach ($cases as $case => [$hints, $final]) {
                yield "$sapi->value $case" => [$sapi, $case, $hints, $final];
            }
        }
    }

    /** @dataProvider sapisWithHints */
    public function testNoneWithoutItsPolicies(Sapi $sapi): void
    {
        $none = '[false,"there is no link that a 103 can carry"]';
        $full = '[false,"serverpush.early_budget has no room for a link beside the policies of the response"]';
        foreach ([
            'policies alone' => [4000, $none], 'a policy too large' => [4000, $full], 'private alone' => [73, $full],
        ] as $case => [$budget, $body]) {
            $request = new Request('/early/cases.php?case=' . rawurlencode($case), fields: self::NAVIGATION);
            $response = $this->request($sapi, $request, new Settings(['serverpush.early_budget' => $budget]));

            self::assertSame([], $response->interim);
            self::assertSame($body, $response->body);
        }
    }

    /** @dataProvider sapisWithHints */
    public function testItsBudgetIsOfTheWholeBlock(Sapi $sapi): void
    {
        // Status line, one link, empty line
        foreach ([['private alone', 74], ['a policy too large', 0]] as [$case, $budget]) {
            $request = new Request('/early/cases.php?case=' . rawurlencode($case), fields: self::NAVIGATION);
            $response = $this->request($sapi, $request, new Settings(['serverpush.early_budget' => "$budget"]));

            self::assertSame('[true,null]', $response->body);
            self::assertCount(1, $response->interim);
            // Its empty line is not among them.
            self::assertTrue($budget === 0 || \strlen($response->interim[0]) + 2 === $budget);
        }
    }

    /** @dataProvider sapisWithHints */
    public function testAnotherInterimStatus(Sapi $sapi): void
    {
        $response = $this->navigate($sapi, '/early/send.php?status=102');

        self::assertSame(["HTTP/1.1 102 Processing\r\nLink: </app.css>; rel=preload; as=style\r\n"], $response->interim);
        self::assertSame([], $response->lines('X-Own'));
        self::assertSame('[1,false]', $response->body);
    }

    /** @dataProvider sapis */
    public function testTheFinalHeadersNow(Sapi $sapi): void
    {
        $response = $this->navigate($sapi, '/early/send.php?status=202');

        self::assertSame(202, $response->status);
        self::assertSame(['X-Own: kept'], $response->lines('X-Own'));
        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertStringEndsWith('[0,true]', $response->body);
    }

    /** A sub-request speaks into the midst of another response. */
    public function testAPartOfAPageHasNone(): void
    {
        $settings = new Settings(['serverpush.early_hints' => 'always']);
        $response = $this->request(Sapi::Apache, '/early/page.shtml', $settings);

        self::assertSame([], $response->interim);
        self::assertSame(
            'before [false,"a sub-request is a part of another response, and sends no headers"] after',
            trim($response->body),
        );
    }

    /** The server always closes. */
    public function testAThousandConnections(): void
    {
        $server = $this->server(Sapi::CliServer);
        for ($i = 0; $i < self::REQUESTS; $i++) {
            $this->assertPage($server->request(new Request("/early/hints.php?$i", fields: self::NAVIGATION)));
        }
    }

    public function testAThousandRequestsOnOneConnection(): void
    {
        $server = $this->server(Sapi::Apache, new Settings());
        $connection = $server->connect();
        for ($i = 1; $i <= self::REQUESTS; $i++) {
            $request = new Request("/early/hints.php?$i", fields: self::NAVIGATION);
            $this->assertPage($connection->exchange($request, keepAlive: $i < self::REQUESTS));
        }
    }

    /** The requests are all there before the first answer: none of the answers may overtake another. */
    public function testPipelinedRequests(): void
    {
        $connection = $this->server(Sapi::Apache)->connect();
        $requests = array_map(
            static fn (int $i) => new Request('/early/hints.php?hints=' . $i % 2, fields: self::NAVIGATION),
            range(1, 20),
        );
        foreach ($requests as $i => $request) {
            $connection->send($request, keepAlive: $i < 19);
        }
        foreach ($requests as $i => $request) {
            $response = $connection->receive($request);

            self::assertSame(200, $response->status);
            self::assertSame($i % 2 ? [] : [self::HINTS], $response->interim);
            self::assertLinks(self::FINAL_LINKS, $response);
        }
    }

    /** @dataProvider sapisWithHints */
    public function testAClientThatHangsUp(Sapi $sapi): void
    {
        $server = $this->server($sapi);
        $before = \strlen($server->log());
        // all of them until the end: a word that goes out of scope is taken back
        $words = array_map(static fn () => new Word(), range(1, 5));
        foreach ($words as $word) {
            $connection = $server->connect();
            $connection->send(new Request("/early/gone.php?word=$word->name", fields: self::NAVIGATION));
            self::assertStringStartsWith("HTTP/1.1 103 Early Hints\r\n", $connection->head());
            unset($connection);
            $word->give();
        }

        $this->assertPage($this->navigate($sapi, '/early/hints.php'));
        self::assertDoesNotMatchRegularExpression(
            '/PHP (Fatal error|Warning|Notice|Deprecated)|exit signal|Segmentation/',
            substr($server->log(), $before),
        );
    }

    /**
     * A script that goes on when its client is gone is told so.
     *
     * @dataProvider sapisWithHints
     */
    public function testAClientThatIsGone(Sapi $sapi): void
    {
        $word = new Word();
        $said = sys_get_temp_dir() . "/serverpush-said-$word->name";
        $connection = $this->server($sapi)->connect();
        $connection->send(new Request("/early/aborted.php?word=$word->name", fields: self::NAVIGATION));
        unset($connection);
        $word->give();
        try {
            for ($deadline = microtime(true) + 10; !@filesize($said) && microtime(true) < $deadline; usleep(2_000)) {
                clearstatcache();
            }

            self::assertStringEndsWith(',false,"the SAPI could not send it"]', (string) @file_get_contents($said));
        } finally {
            @unlink($said);
        }
        $this->assertPage($this->navigate($sapi, '/early/hints.php'));
    }

    private function navigate(Sapi $sapi, string $target): Response
    {
        return $this->request($sapi, new Request($target, fields: self::NAVIGATION));
    }

    private function server(Sapi $sapi): HttpServer
    {
        $server = Servers::get($sapi, new Settings());
        self::assertInstanceOf(HttpServer::class, $server);

        return $server;
    }

    private function assertPage(Response $response): void
    {
        self::assertSame([self::HINTS], $response->interim);
        self::assertSame(200, $response->status);
        self::assertLinks(self::FINAL_LINKS, $response);
        self::assertSame('{"answers":[true],"sent":true,"reason":null}', $response->body);
    }

    /** All of it but the time and what tells the two pages apart */
    private static function comparable(Response $response): string
    {
        return preg_replace('/^(Date|Content-Length): .*\r\n/mi', "$1\r\n", $response->head);
    }
}
