<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** Slim with two implementations of PSR-7, and the emitters, which replace fields that were there before */
final class Psr7Test extends FrameworkTestCase
{
    /** @return iterable<string, array{Sapi, string}> */
    public static function implementations(): iterable
    {
        return self::onBothSapis('slim', 'nyholm');
    }

    /** @dataProvider implementations */
    public function testJsonCarriesTheNextImages(Sapi $sapi, string $implementation): void
    {
        $response = $this->get($sapi, $implementation, '/images/1.json');
        $links = ['</images/2.jpg>; rel=preload; as=image', '</images/0.jpg>; rel=preload; as=image'];

        self::assertSame(
            ['slim' => 'Slim\Psr7\Response', 'nyholm' => 'Nyholm\Psr7\Response'][$implementation],
            json_decode($response->body),
        );
        self::assertLinks($links, $response);
        self::assertLinks($links, $this->get($sapi, $implementation, new Request('/images/1.json', 'HEAD')));
    }

    /** @dataProvider implementations */
    public function testALinkSaidInBothWaysIsOneField(Sapi $sapi, string $implementation): void
    {
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</app.js>; rel=preload; as=script'],
            $this->get($sapi, $implementation, '/both'),
        );
    }

    /** @dataProvider implementations */
    public function testWhatTheResponseCarriesIsNotRepeated(Sapi $sapi, string $implementation): void
    {
        self::assertLinks(
            [
                '</a,b.css>;rel="Preload"; as="style" , </page/2>; rel=next',
                '</app.css>; rel=preload; as=style',
            ],
            $this->get($sapi, $implementation, '/carried'),
        );
    }

    /** @dataProvider implementations */
    public function testLinksOfBothKindsSurviveTheEmitter(Sapi $sapi, string $implementation): void
    {
        self::assertLinks(
            [
                '</a.css>; rel=preload; as=style',
                '</b.css>; rel=preload; as=style',
                '</registry.css>; rel=preload; as=style',
            ],
            $this->get($sapi, $implementation, '/emitter'),
        );
    }

    /** @dataProvider implementations */
    public function testMiddlewarePutsTheLinksOfTheRequestOntoTheResponse(Sapi $sapi, string $implementation): void
    {
        self::assertLinks(
            ['</app.css>; rel=preload; as=style', '</app.js>; rel=preload; as=script'],
            $this->get($sapi, $implementation, '/middleware'),
        );
    }

    /** @dataProvider implementations */
    public function testAResponseIsNeverChanged(Sapi $sapi, string $implementation): void
    {
        self::assertSame(
            ['before' => [], 'with' => ['</app.css>; rel=preload; as=style'], 'again is with' => true],
            json_decode($this->get($sapi, $implementation, '/unchanged')->body, true),
        );
    }

    /** @dataProvider emitters */
    public function testLinksOfBothKindsSurviveLaminasEmitters(Sapi $sapi, string $version, string $emitter): void
    {
        $response = $this->ask($sapi, 'emitters', $version, "/$emitter");

        self::assertLinks(
            [
                '</images/2.jpg>; rel=preload; as=image',
                '</app.css>; rel=preload; as=style',
                '</registry.css>; rel=preload; as=style',
            ],
            $response,
        );
        self::assertSame(['src' => '/images/1.jpg'], json_decode($response->body, true));
    }

    /** @return iterable<string, array{Sapi, string, string}> */
    public static function emitters(): iterable
    {
        foreach (self::onBothSapis('diactoros') as $name => $case) {
            yield "sapi $name" => [...$case, 'sapi'];
            yield "stream $name" => [...$case, 'stream'];
        }
    }

    private function get(Sapi $sapi, string $implementation, Request|string $request): Response
    {
        $response = $this->ask($sapi, 'slim', 'slim', $request, ['frameworks.psr7' => $implementation]);
        self::assertStatus(200, $response);

        return $response;
    }
}
