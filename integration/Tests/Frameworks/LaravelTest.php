<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** Laravel's router and responses, with the middleware that examples/laravel offers for copying */
final class LaravelTest extends FrameworkTestCase
{
    /** @return iterable<string, array{Sapi, string}> */
    public static function servers(): iterable
    {
        return self::onBothSapis('laravel');
    }

    /** @dataProvider servers */
    public function testJsonCarriesTheNextImages(Sapi $sapi): void
    {
        $response = $this->get($sapi, '/images/1.json');
        $links = ['</images/2.jpg>; rel=preload; as=image', '</images/0.jpg>; rel=preload; as=image'];

        self::assertLinks($links, $response);
        self::assertSame(['src' => '/images/1.jpg', 'next' => 2], json_decode($response->body, true));
        self::assertLinks($links, $this->get($sapi, new Request('/images/1.json', 'HEAD')));
    }

    /** @dataProvider servers */
    public function testALinkSaidInBothWaysIsOneField(Sapi $sapi): void
    {
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</app.js>; rel=preload; as=script'],
            $this->get($sapi, '/both'),
        );
    }

    /** @dataProvider servers */
    public function testWhatTheResponseCarriesIsNotRepeated(Sapi $sapi): void
    {
        self::assertLinks(
            ['</app.css>; rel="preload"; as="style", </page/2>; rel=next'],
            $this->get($sapi, '/carried'),
        );
    }

    /** @dataProvider servers */
    public function testMiddlewarePutsTheLinksOfTheRequestOntoTheResponse(Sapi $sapi): void
    {
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</app.js>; rel=preload; as=script'],
            $this->get($sapi, '/middleware'),
        );
    }

    /** @dataProvider servers */
    public function testRedirectsAndStreamsCarryLinks(Sapi $sapi): void
    {
        self::assertLinks(['</app.css>; rel=preload; as=style'], $this->get($sapi, '/redirect', 302));
        self::assertLinks(['</app.css>; rel=preload; as=style'], $this->get($sapi, '/stream'));
    }

    private function get(Sapi $sapi, Request|string $request, int $status = 200): Response
    {
        $response = $this->ask($sapi, 'laravel', 'laravel', $request);
        self::assertStatus($status, $response);

        return $response;
    }
}
