<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** The gallery in every framework: the same pages with the same fields */
final class ExamplesTest extends FrameworkTestCase
{
    private const PAGE = [
        '</gallery.css>; rel=preload; as=style',
        '</fonts/instrument-serif.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"',
        '</gallery.js>; rel=preload; as=script',
        '</photos/1.jpg>; rel=preload; as=image; fetchpriority=high',
    ];

    /** @return iterable<string, array{Sapi, string}> */
    public static function examples(): iterable
    {
        return self::onBothSapis('cached-page', 'laravel', 'silex', 'slim', 'symfony');
    }

    /** @dataProvider examples */
    public function testPageNamesWhatItNeeds(Sapi $sapi, string $example): void
    {
        foreach ([['/', 'GET'], ['/images/1', 'GET'], ['/images/1', 'HEAD']] as [$target, $method]) {
            $response = $this->get($sapi, $example, new Request($target, $method));

            self::assertStatus(200, $response);
            self::assertLinkValues(self::PAGE, $response);
            if ($method === 'GET') {
                self::assertStringStartsWith('<!doctype html>', $response->body);
                self::assertStringContainsString('<h1>First light</h1>', $response->body);
                self::assertStringEndsWith("</main>\n</html>\n", $response->body);
            }
        }
    }

    /** @dataProvider examples */
    public function testJsonNamesTheNeighbours(Sapi $sapi, string $example): void
    {
        $response = $this->get($sapi, $example, '/images/1.json');

        self::assertStatus(200, $response);
        self::assertLinkValues(
            ['</photos/2.jpg>; rel=preload; as=image', '</photos/6.jpg>; rel=preload; as=image'],
            $response,
        );
        self::assertSame(
            ['id' => 1, 'src' => '/photos/1.jpg', 'previous' => 6, 'next' => 2],
            array_intersect_key(
                json_decode($response->body, true),
                array_flip(['id', 'src', 'previous', 'next']),
            ),
        );
    }

    /** @dataProvider examples */
    public function testWhatIsNotThereNamesNothing(Sapi $sapi, string $example): void
    {
        foreach (['/images/999', '/images/999.json', '/nowhere'] as $target) {
            $response = $this->get($sapi, $example, $target);

            self::assertStatus(404, $response);
            self::assertLinkValues([], $response);
            self::assertStringStartsWith('<!doctype html>', $response->body);
            self::assertStringContainsString('Nothing on the horizon', $response->body);
        }
    }

    /** @dataProvider examplesWithCache */
    public function testAHitOfTheCacheHasTheLinks(Sapi $sapi, string $example, string $field, array $values): void
    {
        $freshCache = ['frameworks.cache' => Settings::DOCUMENT_ROOT . '/fresh-cache'];
        $answers = [
            $this->get($sapi, $example, '/images/1', $freshCache),
            $this->get($sapi, $example, '/images/1', $freshCache),
        ];

        foreach ($answers as $i => $response) {
            self::assertSame(["$field: $values[$i]"], $response->lines($field));
            self::assertLinkValues(self::PAGE, $response);
            self::assertSame($answers[0]->body, $response->body);
        }
    }

    /** @return iterable<string, array{Sapi, string, string, array{string, string}}> */
    public static function examplesWithCache(): iterable
    {
        foreach ([
            'cached-page' => ['Cache-Status', ['gallery; fwd=miss', 'gallery; hit']],
            'symfony' => ['X-Symfony-Cache', ['miss/store', 'fresh']],
        ] as $example => $arguments) {
            foreach (self::onBothSapis($example) as $name => $case) {
                yield $name => [...$case, ...$arguments];
            }
        }
    }

    /** @param array<string, string> $directives */
    private function get(Sapi $sapi, string $example, Request|string $request, array $directives = []): Response
    {
        self::root("examples/$example/vendor/autoload.php");

        return $this->request($sapi, $request, self::settings("examples/$example/index.php", $directives));
    }
}
