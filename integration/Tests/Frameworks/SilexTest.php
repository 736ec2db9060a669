<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** Silex on two versions of Symfony */
final class SilexTest extends FrameworkTestCase
{
    /** @return iterable<string, array{Sapi, string}> */
    public static function versions(): iterable
    {
        return self::onBothSapis('silex', 'silex-4.4');
    }

    /** @dataProvider versions */
    public function testJsonCarriesTheNextImages(Sapi $sapi, string $version): void
    {
        $response = $this->get($sapi, $version, '/images/1.json');

        self::assertLinks([
            '</images/2.jpg>; rel=preload; as=image',
            '</images/0.jpg>; rel=preload; as=image',
        ], $response);
        self::assertSame(['src' => '/images/1.jpg', 'next' => 2], json_decode($response->body, true));
        self::assertSame(['Content-Type: application/json'], $response->lines('Content-Type'));
    }

    /** @dataProvider versions */
    public function testHeadGetsTheSameFields(Sapi $sapi, string $version): void
    {
        self::assertLinks(
            ['</images/2.jpg>; rel=preload; as=image', '</images/0.jpg>; rel=preload; as=image'],
            $this->get($sapi, $version, new Request('/images/1.json', 'HEAD')),
        );
    }

    /** @dataProvider versions */
    public function testALinkSaidInBothWaysIsOneField(Sapi $sapi, string $version): void
    {
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</app.js>; rel=preload; as=script'],
            $this->get($sapi, $version, '/both'),
        );
    }

    /** @dataProvider versions */
    public function testMiddlewareAddsWhatIsNotThere(Sapi $sapi, string $version): void
    {
        self::assertLinks(
            ['</style.css>; rel="preload"; as="style"', '</after.js>; rel=preload; as=script'],
            $this->get($sapi, $version, '/after'),
        );
    }

    /** @dataProvider versions */
    public function testASubRequestKeepsItsLinksToItself(Sapi $sapi, string $version): void
    {
        $response = $this->get($sapi, $version, '/sub');

        self::assertSame(
            ['</images/6.jpg>; rel=preload; as=image', '</images/4.jpg>; rel=preload; as=image'],
            json_decode($response->body),
        );
        self::assertLinks(['</main.js>; rel=preload; as=script', '</main.css>; rel=preload; as=style'], $response);
    }

    /** @dataProvider versions */
    public function testRedirectsAndStreamsCarryLinks(Sapi $sapi, string $version): void
    {
        $redirect = $this->get($sapi, $version, '/redirect', 302);
        $stream = $this->get($sapi, $version, '/stream');

        self::assertLinks(['</app.css>; rel=preload; as=style'], $redirect);
        self::assertLinks(['</app.css>; rel=preload; as=style'], $stream);
        self::assertSame('stream', $stream->body);
    }

    /** @dataProvider versions */
    public function testAHitOfTheHttpCacheCarriesTheLinksOfItsResponse(Sapi $sapi, string $version): void
    {
        $miss = $this->get($sapi, $version, '/cached');
        $hit = $this->get($sapi, $version, '/cached');

        self::assertStringContainsString('fresh', $hit->lines('X-Symfony-Cache')[0]);
        self::assertSame($miss->body, $hit->body);
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</registry.css>; rel=preload; as=style'],
            $miss,
        );
        self::assertLinkValues(['</app.css>; rel=preload; as=style'], $hit);
    }

    private function get(Sapi $sapi, string $version, Request|string $request, int $status = 200): Response
    {
        $response = $this->ask($sapi, 'silex', $version, $request);
        self::assertStatus($status, $response);

        return $response;
    }
}
