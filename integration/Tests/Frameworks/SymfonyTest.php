<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/**
 * FrameworkBundle and HttpCache in several versions, with the subscriber and the Twig extension that examples/symfony
 * offers for copying
 */
final class SymfonyTest extends FrameworkTestCase
{
    /** @return iterable<string, array{Sapi, string}> */
    public static function versions(): iterable
    {
        return self::onBothSapis('symfony-4.4', 'symfony-debian', 'symfony-6.4', 'symfony-7.4');
    }

    /**
     * Those with WebLink and TwigBundle, and with isMainRequest(), which the subscriber calls
     *
     * @return iterable<string, array{Sapi, string}>
     */
    public static function wholeVersions(): iterable
    {
        return self::onBothSapis('symfony-debian', 'symfony-6.4', 'symfony-7.4');
    }

    /** @dataProvider versions */
    public function testJsonCarriesTheNextImages(Sapi $sapi, string $version): void
    {
        $links = ['</images/2.jpg>; rel=preload; as=image', '</images/6.jpg>; rel=preload; as=image'];

        self::assertLinks($links, $this->get($sapi, $version, '/json'));
        self::assertLinks($links, $this->get($sapi, $version, new Request('/json', 'HEAD')));
    }

    /** @dataProvider wholeVersions */
    public function testTheTwigFunctionDeclaresAndGivesTheUrl(Sapi $sapi, string $version): void
    {
        $response = $this->get($sapi, $version, '/twig');

        self::assertSame(
            <<<'HTML'
            <link rel="stylesheet" href="/app.css?7">
            <img src="/hero.avif?7">
            <script src="/main?7"></script>
            HTML,
            $response->body,
        );
        self::assertLinks(self::LINKS_OF_TEMPLATE, $response);
    }

    /** @dataProvider versions */
    public function testALinkSaidInBothWaysIsOneField(Sapi $sapi, string $version): void
    {
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</app.js>; rel=preload; as=script'],
            $this->get($sapi, $version, '/both'),
        );
    }

    /** @dataProvider wholeVersions */
    public function testWhatWebLinkSaysIsNotRepeated(Sapi $sapi, string $version): void
    {
        self::assertLinks(
            [
                '</own.css>; rel=preload; as=style',
                '</app.css>; rel="preload"; as="style",</page/2>; rel="next"',
                '</app.js>; rel=preload; as=script',
            ],
            $this->get($sapi, $version, '/weblink'),
        );
    }

    /** @dataProvider versions */
    public function testTheResponseOfASubRequestHasItsOwnLinksOnly(Sapi $sapi, string $version): void
    {
        $response = $this->get($sapi, $version, '/sub');

        self::assertSame(['</fragment.css>; rel=preload; as=style'], json_decode($response->body));
        self::assertLinks(
            [
                '</main.js>; rel=preload; as=script',
                '</main.css>; rel=preload; as=style',
                '</registry-of-fragment.css>; rel=preload; as=style',
            ],
            $response,
        );
    }

    /** @dataProvider versions */
    public function testEveryKindOfResponseCarriesLinks(Sapi $sapi, string $version): void
    {
        $link = '</app.css>; rel=preload; as=style';

        self::assertLinks([$link], $this->get($sapi, $version, '/redirect', 302));
        self::assertLinks([$link], $this->get($sapi, $version, '/file'));
        $stream = $this->get($sapi, $version, '/stream');
        self::assertLinks([$link, '</late.css>; rel=preload; as=style'], $stream);
        self::assertSame('stream', $stream->body);
    }

    /** @dataProvider versions */
    public function testAHitOfTheHttpCacheCarriesTheLinks(Sapi $sapi, string $version): void
    {
        $this->assertHitCarries(['</app.css>; rel=preload; as=style'], $sapi, $version, '/cached');
    }

    /** @dataProvider wholeVersions */
    public function testAHitOfTheHttpCacheCarriesTheLinksOfTheTemplate(Sapi $sapi, string $version): void
    {
        $this->assertHitCarries(self::LINKS_OF_TEMPLATE, $sapi, $version, '/cachedTwig');
    }

    /** @dataProvider versions */
    public function testAFragmentThatTheHttpCacheIncludesHasLinksOfItsOwn(Sapi $sapi, string $version): void
    {
        $miss = $this->get($sapi, $version, '/esi');
        $hit = $this->get($sapi, $version, '/esi');

        self::assertSame('page with a fragment', $miss->body);
        self::assertSame('page with a fragment', $hit->body);
        // What the fragment declares for the request is sent with it; what it puts onto its response stays there.
        $links = ['</app.css>; rel=preload; as=style', '</registry-of-fragment.css>; rel=preload; as=style'];
        self::assertLinkValues($links, $miss);
        self::assertLinkValues($links, $hit);
    }

    private const LINKS_OF_TEMPLATE = [
        '</app.css?7>; rel=preload; as=style',
        '</hero.avif?7>; rel=preload; as=image; fetchpriority=high; type="image/avif"',
        '</main?7>; rel=preload; as=script; crossorigin=anonymous',
    ];

    /** @param list<string> $links */
    private function assertHitCarries(array $links, Sapi $sapi, string $version, string $target): void
    {
        $miss = $this->get($sapi, $version, $target);
        $hit = $this->get($sapi, $version, $target);

        self::assertSame(['X-Symfony-Cache: miss/store'], $miss->lines('X-Symfony-Cache'));
        self::assertSame(['X-Symfony-Cache: fresh'], $hit->lines('X-Symfony-Cache'));
        self::assertSame($miss->body, $hit->body);
        self::assertLinkValues($links, $miss);
        self::assertLinkValues($links, $hit);
    }

    private function get(Sapi $sapi, string $version, Request|string $request, int $status = 200): Response
    {
        $response = $this->ask($sapi, 'symfony', $version, $request);
        self::assertStatus($status, $response);

        return $response;
    }
}
