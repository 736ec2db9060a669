<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Servers\EarlyStack;
use ServerPush\Integration\Servers\Exchange;
use ServerPush\Integration\Servers\Stream;
use ServerPush\Integration\Tests\Word;

/** What comes early through front servers, and that the page is whole, every time */
final class EarlyTest extends StackTestCase
{
    private const TIMES = 100;

    /** A page that takes its time: HAProxy cuts some off that do not (see docs/early-hints.md). */
    private const HINTED = '/early/hints.php?think=20';

    private const HINTS = '</theirs.js>; rel=preload; as=script, '
        . '</app.css>; rel=preload; as=style, '
        . '</fonts/a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2", '
        . '</app.js>; rel=preload; as=script, '
        . '<https://cdn.example/>; rel=preconnect';

    private const FINAL_LINKS = '</theirs.js>; rel="preload"; as="script"; nopush, </>; rel="canonical", '
        . '</app.css>; rel=preload; as=style, '
        . '</fonts/a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2", '
        . '</app.js>; rel=preload; as=script; nopush, '
        . '<https://cdn.example/>; rel=preconnect; nopush, '
        . '</print.css>; rel=preload; as=style; nopush; media="print", '
        . '</2>; rel=next, '
        . '</late.png>; rel=preload; as=image';

    private const PAGE = '{"answers":[true],"sent":true,"reason":null}';

    private const DOCUMENT = "<!doctype html>\n<title>Early</title>\n<p>[true,true]</p>\n";

    /** @dataProvider stacksThatPassHintsOn */
    public function testPassesTheHintsOnOverHttp2(EarlyStack $stack): void
    {
        $this->running($stack);
        $url = "https://{$stack->running()->address()}" . self::HINTED;
        $exchange = Exchange::overHttp2($url, ['sec-fetch-mode' => 'navigate'], self::TIMES);
        // Those with even numbers are pushed.
        $streams = array_filter($exchange->streams, static fn (int $id) => $id % 2 === 1, ARRAY_FILTER_USE_KEY);

        self::assertCount(self::TIMES, $streams);
        foreach ($streams as $stream) {
            [$hints, $final] = self::responses($stream);

            self::assertSame(['103', self::HINTS], [$hints[':status'], $hints['link']]);
            self::assertSame(['200', self::FINAL_LINKS], [$final[':status'], $final['link']]);
            self::assertSame([true, \strlen(self::PAGE)], [$stream->isWhole, $stream->bytes]);
        }
    }

    /** @dataProvider stacksThatPassHintsOn */
    public function testThePageIsWholeBehindTheHints(EarlyStack $stack): void
    {
        $this->running($stack);
        for ($i = 0; $i < self::TIMES; $i++) {
            $response = $stack->connect()->exchange(self::navigation($stack, self::HINTED));

            self::assertCount((int) $stack->passesHintsOnOverHttp1(), $response->interim);
            self::assertSame([200, self::PAGE], [$response->status, $response->body]);
            self::assertSame(self::FINAL_LINKS, self::joined($response->lines('Link')));
        }
    }

    /** @dataProvider stacksThatPassNoHintsOn */
    public function testThePageIsWholeWithoutHints(EarlyStack $stack): void
    {
        $this->running($stack);
        for ($i = 0; $i < self::TIMES; $i++) {
            $response = $stack->connect()->exchange(self::navigation($stack, self::HINTED));

            self::assertSame([], $response->interim);
            self::assertSame(200, $response->status);
            self::assertSame(self::FINAL_LINKS, self::joined($response->lines('Link')));
            self::assertStringStartsWith('{"answers":[', $response->body);
            self::assertStringEndsWith('}', $response->body);
        }
    }

    /**
     * FastCGI cannot carry a 103: whatever calls for one, nothing is seen of it.
     *
     * @dataProvider stacksWithFastCgi
     */
    public function testThePageIsWholeWhereHintsAreImpossible(EarlyStack $stack): void
    {
        $this->running($stack);
        foreach (['ServerPush\early_hints' => 'false', 'headers_send' => '1'] as $by => $answer) {
            $response = $stack->connect()->exchange(self::navigation($stack, "/early/hints.php?by=$by"));

            self::assertSame([], $response->interim);
            self::assertSame(200, $response->status);
            self::assertSame(self::FINAL_LINKS, self::joined($response->lines('Link')));
            self::assertStringStartsWith("{\"answers\":[$answer],\"sent\":false", $response->body);
        }
    }

    /** @dataProvider stacksWithFastCgi */
    public function testTheClientHasTheHeadersFirst(EarlyStack $stack): void
    {
        $this->running($stack);
        for ($i = 0; $i < self::TIMES; $i++) {
            $word = new Word();
            $connection = $stack->connect();
            $connection->send(self::navigation($stack, "/early/flush.php?word=$word->name"));
            $head = $connection->head();
            $word->give();

            self::assertMatchesRegularExpression('~^HTTP/1\.1 200 ~', $head);
            self::assertStringContainsStringIgnoringCase("\r\nLink: </app.css>; rel=preload; as=style\r\n", $head);
            self::assertStringContainsStringIgnoringCase("\r\nX-Own: kept\r\n", $head);
            // The line feed means nothing: the document begins behind it.
            self::assertSame("\n" . self::DOCUMENT, $connection->body($head));
        }
    }

    /** @return iterable<string, array{EarlyStack}> */
    public static function stacksThatPassHintsOn(): iterable
    {
        return self::named(EarlyStack::thatPassHintsOn());
    }

    /** @return iterable<string, array{EarlyStack}> */
    public static function stacksThatPassNoHintsOn(): iterable
    {
        return self::named(EarlyStack::thatPassNoHintsOn());
    }

    /** @return iterable<string, array{EarlyStack}> */
    public static function stacksWithFastCgi(): iterable
    {
        return self::named(EarlyStack::withFastCgi());
    }

    private static function navigation(EarlyStack $stack, string $target): Request
    {
        $fields = ['Host' => $stack->running()->address(), 'Sec-Fetch-Mode' => 'navigate'];

        return new Request($target, fields: $fields);
    }

    /** @return list<array<string, string>> the fields of each response on the request's stream, joined by name */
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

        return $responses + [[], []];
    }

    /** @param list<string> $lines */
    private static function joined(array $lines): string
    {
        return implode(', ', preg_replace('/^link: /i', '', $lines));
    }
}
