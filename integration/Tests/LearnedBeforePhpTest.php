<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** The 103 leaves before the first line of PHP, for those requests that are to have one. */
final class LearnedBeforePhpTest extends LearnedTestCase
{
    private const LOADS = '/app.css /app.js /hero.jpg';

    private const HINTS = "HTTP/1.1 103 Early Hints\r\n"
        . "Link: </app.css>; rel=preload; as=style\r\n"
        . "Link: </app.js>; rel=preload; as=script\r\n";

    /** @dataProvider sapisWithHints */
    public function testItIsOutBeforeTheFirstLine(Sapi $sapi): void
    {
        $settings = self::learning([
            'auto_prepend_file' => Settings::DOCUMENT_ROOT . '/learn/first.php',
            'serverpush.timing' => '1',
        ]);
        $this->teach($sapi, loads: self::LOADS, settings: $settings);
        $server = Servers::get($sapi, $settings);
        self::assertInstanceOf(HttpServer::class, $server);
        $word = new Word();
        $request = $this->navigation(9, self::PAGE, self::LOADS, ['X-Word' => $word->name]);
        $connection = $server->connect();
        $connection->send($request);

        // Here it is, and PHP has not come beyond the first file until it gets this word.
        self::assertSame(self::HINTS, $connection->head());
        $word->give();
        $response = $connection->receive($request);

        self::assertSame(['X-Sent-Before: true'], $response->lines('X-Sent-Before'));
        self::assertSame(['X-Word: true'], $response->lines('X-Word'));
        // In milliseconds before the headers: the 103, to a tenth; and the first line
        [$early] = sscanf($response->lines('Server-Timing')[0], 'Server-Timing: early;dur=%f');
        [$first] = sscanf($response->lines('X-Since-The-First-Line')[0], 'X-Since-The-First-Line: %f');
        self::assertGreaterThan(12, $first);
        self::assertGreaterThanOrEqual($first - 0.05, $early);
    }

    /** @dataProvider requestsWithoutHints */
    public function testNone(Sapi $sapi, Request $request): void
    {
        $this->teach($sapi, loads: self::LOADS);
        $fields = $request->fields + $this->navigation(9, self::PAGE, self::LOADS)->fields;
        for ($i = 0; $i < 4; $i++) {
            $response = $this->request(
                $sapi,
                new Request(self::PAGE, $request->method, array_filter($fields), $request->body, $request->protocol),
            );

            self::assertSame([], $response->interim);
            self::assertContains($response->status, [200, 206]);
        }
        // Nothing of it counts against the page.
        self::assertSame([self::HINTS], $this->visit($sapi, 10, loads: self::LOADS)->interim);
    }

    /** @return iterable<string, array{Sapi, Request}> */
    public static function requestsWithoutHints(): iterable
    {
        $with = static fn (array $fields) => new Request('', fields: $fields);
        $requests = [
            'HEAD' => new Request('', 'HEAD', []),
            'POST' => new Request('', 'POST', [], 'a=b'),
            'HTTP/1.0' => new Request('', fields: [], protocol: 'HTTP/1.0'),
            'no navigation' => $with(['Sec-Fetch-Mode' => 'cors', 'Sec-Fetch-Dest' => 'empty']),
            'a client that says nothing' => $with(['Sec-Fetch-Mode' => '', 'Sec-Fetch-Dest' => '']),
            'a frame' => $with(['Sec-Fetch-Dest' => 'iframe']),
            'Range' => $with(['Range' => 'bytes=0-99']),
            'If-None-Match' => $with(['If-None-Match' => '"a"']),
            'If-Modified-Since' => $with(['If-Modified-Since' => 'Thu, 26 Nov 2026 00:00:00 GMT']),
            'Sec-Purpose: prefetch' => $with(['Sec-Purpose' => 'prefetch']),
            'Sec-Purpose: prefetch;prerender' => $with(['Sec-Purpose' => 'prefetch;prerender']),
            'Save-Data' => $with(['Save-Data' => 'on']),
        ];
        foreach (self::sapisWithHints() as $name => [$sapi]) {
            foreach ($requests as $case => $request) {
                yield "$name $case" => [$sapi, $request];
            }
        }
    }

    /** An error's page has the URL of another page: whatever its status, it is none that is hinted. */
    public function testNoneForAnErrorDocument(): void
    {
        for ($visitor = 1; $visitor <= 6; $visitor++) {
            $response = $this->visit(Sapi::Apache, $visitor, '/missing/learned', self::LOADS);

            self::assertSame(200, $response->status);
            self::assertStringContainsString('/app.css', $response->body);
            self::assertSame([], $response->interim);
        }
    }

    /** Nor does it teach what the page would be of whose response it is a part. */
    public function testNoneForAPartOfAPage(): void
    {
        for ($visitor = 1; $visitor <= 6; $visitor++) {
            $response = $this->visit(Sapi::Apache, $visitor, '/learn/page.shtml', self::LOADS);

            self::assertStringContainsString('/app.css', $response->body);
            self::assertSame([], $response->interim);
        }
        self::assertSame([], $this->pagesOf($this->learned(Sapi::Apache)));
    }

    /**
     * A page of which more than two of the last 32 answers were something else
     *
     * @dataProvider sapisWithHints
     */
    public function testNoneWhereThePageIsNoneAnyMore(Sapi $sapi): void
    {
        $this->teach($sapi, loads: self::LOADS);
        foreach ([1, 2, 3] as $answers) {
            self::assertSame([self::HINTS], $this->visit($sapi, 9, loads: self::LOADS)->interim);
            $this->visit($sapi, 9, loads: self::LOADS, fields: ['X-Fields' => 'Content-Type: application/json']);
        }

        self::assertSame([], $this->visit($sapi, 9, loads: self::LOADS)->interim);
    }

    /** @dataProvider sapisWithHints */
    public function testObserveSendsNothing(Sapi $sapi): void
    {
        $settings = self::learning(['serverpush.learn' => 'observe', 'serverpush.learn_final' => '1']);
        for ($visitor = 1; $visitor <= 6; $visitor++) {
            $response = $this->visit($sapi, $visitor, loads: self::LOADS, settings: $settings);

            self::assertSame([], $response->interim);
            self::assertLinks([], $response);
        }
        $learned = $this->learned($sapi, $settings);

        self::assertSame('observe', $learned['state']);
        self::assertSame('serverpush.learn is observe', $learned['obstacle']);
        // Three visits with two hints each
        self::assertSame([0, 0, 6, 6], array_map(
            static fn (string $count) => $learned['totals'][$count],
            ['hinted', 'right', 'would_hint', 'would_be_right'],
        ));
    }

    /**
     * What is said of the page in the 103 is what all its looks said.
     *
     * @dataProvider sapisWithHints
     */
    public function testPolicies(Sapi $sapi): void
    {
        $policies = "Referrer-Policy: no-referrer|Content-Security-Policy: default-src 'self'";
        $lines = "Referrer-Policy: no-referrer\r\nContent-Security-Policy: default-src 'self'\r\n";
        $nonce = static fn (int $visitor) => "Content-Security-Policy: script-src 'nonce-$visitor'";
        for ($visitor = 1; $visitor <= self::CLIENTS + 1; $visitor++) {
            $same = $this->visit($sapi, $visitor, loads: self::LOADS, fields: ['X-Fields' => $policies]);
            $other = $this->visit(
                $sapi,
                $visitor,
                self::PAGE . '?nonce',
                self::LOADS,
                ['X-Fields' => $nonce($visitor)],
            );
        }

        self::assertSame([str_replace("Hints\r\n", "Hints\r\n$lines", self::HINTS)], $same->interim);
        self::assertSame([self::HINTS], $other->interim);
    }

    /**
     * Browsers take the first 103 only: ours comes first once it has all that the page's own would have.
     *
     * @dataProvider sapisWithHints
     */
    public function testAPageWithHintsOfItsOwn(Sapi $sapi): void
    {
        $own = ['X-Does' => 'hints of its own'];
        for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
            $response = $this->visit($sapi, $visitor, loads: '/app.css', fields: $own);

            self::assertHinted(['/own.css'], $response);
            self::assertSame(['X-Answer: true'], $response->lines('X-Answer'));
        }
        $response = $this->visit($sapi, 9, loads: '/app.css', fields: $own);

        self::assertEqualsCanonicalizing(['/app.css', '/own.css'], self::hinted($response));
        self::assertSame(['X-Answer: false'], $response->lines('X-Answer'));
    }

    /**
     * For a CDN that makes a 103 of the fields; and PHP-FPM, which sends none, has them, too
     *
     * @dataProvider serversWithFields
     */
    public function testOnTheFinalResponse(Sapi $sapi): void
    {
        $settings = self::learning(['serverpush.learn_final' => '1']);
        $fields = ['X-Fields' => 'Link: </theirs>; rel=next', 'X-Does' => 'a list of its fields'];
        $this->teach($sapi, loads: self::LOADS, fields: $fields, settings: $settings);
        $response = $this->visit($sapi, 9, loads: self::LOADS, fields: $fields, settings: $settings);

        self::assertLinks([
            '</theirs>; rel=next',
            '</app.css>; rel=preload; as=style; nopush',
            '</app.js>; rel=preload; as=script; nopush',
        ], $response);
        self::assertSame($sapi === Sapi::Fpm ? [] : [self::HINTS], $response->interim);
        self::assertStringNotContainsString('/app.css>', $response->body, 'headers_list()');
        self::assertStringContainsString('/theirs>', $response->body);

        $frame = $this->visit($sapi, 9, loads: self::LOADS, fields: ['Sec-Fetch-Dest' => 'iframe'], settings: $settings);
        self::assertLinks([], $frame);
        $error = $this->visit(
            $sapi,
            9,
            loads: self::LOADS,
            fields: ['X-Fields' => 'Content-Type: application/json'],
            settings: $settings,
        );
        self::assertLinks([], $error);
    }

    /** @return iterable<string, array{Sapi}> */
    public static function serversWithFields(): iterable
    {
        yield from self::sapisWithHints();
        yield 'fpm-fcgi' => [Sapi::Fpm];
    }

    /** @dataProvider sapisWithHints */
    public function testAnAreaThatIsLeftOut(Sapi $sapi): void
    {
        $settings = self::learning(['serverpush.learn_exclude' => '/none ' . self::PAGE . '?admin']);
        foreach (['?admin' => [], '?admin=2' => [], '?shop' => ['/app.css', '/app.js']] as $query => $urls) {
            $this->teach($sapi, self::PAGE . $query, self::LOADS, settings: $settings);

            self::assertHinted($urls, $this->visit($sapi, 9, self::PAGE . $query, settings: $settings));
        }
        self::assertSame(8, $this->learned($sapi, $settings)['skipped']['excluded']);
    }
}
