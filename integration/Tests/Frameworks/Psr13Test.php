<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** The links of Symfony's WebLink and of fig/link-util, both ways */
final class Psr13Test extends FrameworkTestCase
{
    public function testSymfonysLinks(): void
    {
        self::assertShows([1, 0, 2, 1, [
            '</app.css>; rel=preload; as=style',
            '</a%20b>; rel=next; hreflang=de; hreflang=en',
            '</a%20b>; rel=prefetch; hreflang=de; hreflang=en; nopush',
            '</x.js>; rel=preload; as=script; crossorigin=anonymous; nopush',
        ]], 'symfonyLinks');
    }

    public function testLinksOfTheReferenceImplementation(): void
    {
        self::assertShows([1, 2, [
            '</app.css>; rel=preload; as=style',
            '</page/2>; rel=next',
            '</page/2>; rel=prefetch; nopush',
        ]], 'figLinks');
    }

    public function testProvidersAndIterables(): void
    {
        self::assertShows([2, 0, 1, 0, 2, [
            '</a.css>; rel=preload; as=style',
            '</b.css>; rel=preload; as=style',
            '</page/2>; rel=next',
            '</page/0>; rel=prev',
            '</page/1>; rel=start',
        ]], 'providersAndIterables');
    }

    public function testTemplatedLinksAreLeftOut(): void
    {
        self::assertShows([true, 0, 1, 0, ['</page/1>; rel=prev']], 'templatedLinksAreLeftOut');
    }

    public function testLinksOfTheRequestAreResolvedAndSent(): void
    {
        $response = $this->case('requestsOwn');

        self::assertSame([2], json_decode($response->body));
        self::assertLinks(['</app.css>; rel=preload; as=style', '</requestsOwn?page=2>; rel=next'], $response);
    }

    public function testSymfonysSerializerReadsOurs(): void
    {
        self::assertShows([
            '</app.css>; rel="preload"; as="style",'
                . '</inter.woff2>; rel="preload"; as="font"; crossorigin="anonymous"; type="font/woff2",'
                . '</hero.avif>; rel="preload"; as="image"; fetchpriority="high"; nopush; type="image/avif"; '
                . 'imagesizes="50vw",'
                . '</de>; rel="alternate"; hreflang="de"; hreflang="de-AT"; title="Say \"hi\""',
            true,
            true,
            true,
            '</a.css>; rel="preload"; as="style"',
        ], 'symfonySerializer');
    }

    public function testTheBridgeOfTheDocumentation(): void
    {
        self::assertShows([
            true,
            [
                ['/app.css', false, ['preload'], ['as' => 'style']],
                ['/page/2', false, ['next'], ['hreflang' => ['de', 'en']]],
            ],
            1,
            ['</app.css>; rel="preload"; as="style",</page/2>; rel="next"; hreflang="de"; hreflang="en"'],
            true,
            2,
        ], 'bridge', Document::read('docs/frameworks.md')->block('php', 'final class PsrLink '));
    }

    private function assertShows(array $expected, string $case, string $code = ''): void
    {
        self::assertSame($expected, json_decode($this->case($case, $code)->body, true));
    }

    private function case(string $case, string $code = ''): Response
    {
        $response = $this->ask(Sapi::CliServer, 'psr13', 'web-link', new Request("/$case", 'POST', body: $code));
        self::assertStatus(200, $response);

        return $response;
    }
}
