<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** No fact of a request makes a declared link name another host than the caller did, or breaks a field. */
final class HostileTest extends ServerTestCase
{
    private const HOST = 'app.example';

    private const TARGETS = [
        '/evil/page.php',
        '//evil/page.php',
        '///evil/page.php',
        '/.//evil/page.php',
        '//evil/page.php?//other/',
        'http://evil.example/evil/page.php',
        'http://evil.example//evil/page.php',
        'HTTP://app.example//evil/page.php',
    ];

    private const HOSTS = [
        'app.example',
        'app.example:8080',
        '[::1]:8080',
        '',
        'odd host',
        'a"b',
        'a>; rel=preload; as=script, <https://evil.example',
        'app.example/../evil.example',
        'app.example\\@evil.example',
        'user:password@evil.example',
        'app.example:80:90',
        'app.example:99999',
        'app.example?a',
        'app.example#a',
        "caf\u{e9}.example",
        "app.example\t",
        '[::1',
        '%2f%2fevil.example',
        'APP.EXAMPLE',
        "a,b;c'd",
    ];

    /** Of /evil/page.php where no request tries to be another's */
    private const LINKS_OF_PAGE = [
        '</evil/a.css>; rel=preload; as=style',
        '</b.css>; rel=preload; as=style',
        '</evil/page.php?c>; rel=preload; as=style',
    ];

    /** @dataProvider requests */
    public function testLinksStayOnTheHost(Sapi $sapi, Request $request): void
    {
        $response = $this->request($sapi, $request);

        // Apache refuses some of these by itself, PHP's built-in server maps some to its own "not found".
        self::assertContains($response->status, [200, 400, 404]);
        if ($response->status === 200) {
            self::assertStringStartsWith('page', $response->body);
        }
        self::assertNoLinkNamesAnotherHost($request, $response);
    }

    /** @dataProvider sapis */
    public function testATargetThatLooksLikeAHost(Sapi $sapi): void
    {
        $response = $this->request($sapi, new Request('//evil/page.php', fields: ['Host' => self::HOST]));

        self::assertSame(200, $response->status);
        self::assertLinks([
            '<http://app.example//evil/a.css>; rel=preload; as=style',
            '</b.css>; rel=preload; as=style',
            '<http://app.example//evil/page.php?c>; rel=preload; as=style',
        ], $response);
    }

    /** @dataProvider sapis */
    public function testWithoutAHost(Sapi $sapi): void
    {
        $response = $this->request($sapi, new Request('/evil/page.php', fields: [], protocol: 'HTTP/1.0'));

        self::assertSame(200, $response->status);
        self::assertLinks(self::LINKS_OF_PAGE, $response);
    }

    /** @dataProvider sapis */
    public function testATargetThatLooksLikeAHostWithoutAHost(Sapi $sapi): void
    {
        $response = $this->request($sapi, new Request('//evil/page.php', fields: [], protocol: 'HTTP/1.0'));

        self::assertSame(200, $response->status);
        self::assertLinks(['</b.css>; rel=preload; as=style'], $response);
    }

    /** @dataProvider sapis */
    public function testATargetInAbsoluteForm(Sapi $sapi): void
    {
        $response = $this->request($sapi, new Request('http://app.example/evil/page.php?x=1'));

        self::assertSame(200, $response->status);
        self::assertLinks(self::LINKS_OF_PAGE, $response);
    }

    /** @return iterable<string, array{Sapi, Request}> */
    public static function requests(): iterable
    {
        $cases = [];
        foreach (self::TARGETS as $target) {
            $cases["$target without Host"] = [new Request($target, fields: [], protocol: 'HTTP/1.0')];
            $cases[$target] = [new Request($target, fields: ['Host' => self::HOST])];
        }
        foreach (self::HOSTS as $host) {
            foreach (['/evil/page.php', '//evil/page.php'] as $target) {
                $name = "$target at " . addcslashes($host, "\0..\37\177..\377");
                $cases[$name] = [new Request($target, fields: ['Host' => $host])];
            }
        }

        return self::onEachSapi($cases);
    }

    private static function assertNoLinkNamesAnotherHost(Request $request, Response $response): void
    {
        // One whole field, whose URL begins with one slash ...
        $urls = ['/(?!/)[^<>"\s\\\\]*'];
        foreach (self::hosts($request) as $host) {
            $urls[] = '(?i:https?://' . preg_quote($host, '~') . ')/[^<>"\s\\\\]*';
        }
        $url = implode('|', $urls);
        foreach ($response->lines('Link') as $line) {
            self::assertMatchesRegularExpression("~^Link: <(?:$url)>; rel=preload; as=style(?:; nopush)?$~D", $line);
        }
    }

    /**
     * What the client said that the host is, as far as it is one (RFC 3986, section 3.2.2). Apache takes it from a
     * target in absolute form (RFC 9112, section 3.2.2), no other SAPI does.
     *
     * @return list<string>
     */
    private static function hosts(Request $request): array
    {
        preg_match('~^https?://([^/]*)~i', $request->target, $absolute);

        return preg_grep(
            '~^(?:(?:[a-z\d._\~!$&\'()*+,;=-]|%[\da-f]{2})+|\[[\da-f:.]+\])(?::\d*)?$~i',
            // a name in Unicode is written percent-encoded
            [preg_replace_callback(
                '~[^\x00-\x7f]+~u',
                static fn (array $run): string => rawurlencode($run[0]),
                trim($request->fields['Host'] ?? '', " \t"),
            ), $absolute[1] ?? ''],
        );
    }
}
