<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** What docs/recipes.md shows, run as it is written there */
final class RecipesTest extends FrameworkTestCase
{
    /** @dataProvider declared */
    public function testWhatThePageNeedsIsInA103(string $path, string $version, array $links, array $late = []): void
    {
        $response = $this->ask(Sapi::CliServer, 'recipes', $version, self::navigation($path));

        self::assertStatus(200, $response);
        self::assertSame('page', $response->body);
        self::assertSame(
            ["HTTP/1.1 103 Early Hints\r\nLink: " . implode("\r\nLink: ", $links)],
            array_map(rtrim(...), $response->interim),
        );
        self::assertLinkValues($late, $response);
    }

    /** @return iterable<string, array{string, string, list<string>, list<string>}> */
    public static function declared(): iterable
    {
        $asset = ['</styles/app.css?v2>; rel=preload; as=style'];
        $plain = [
            '</app.css>; rel=preload; as=style',
            '</photos/1.jpg>; rel=preload; as=image; fetchpriority=high',
        ];
        $vite = ['</build/assets/app-1234.css>; rel=preload; as=style'];

        yield 'Laravel with Vite' => ['/laravel', 'laravel', $vite, $vite];
        yield 'Symfony' => ['/symfony', 'symfony-7.4', $asset, $asset];
        yield 'plain PHP' => ['/plain', 'slim', $plain, $plain];
        yield 'private' => ['/private', 'slim', ['</avatars/ada.png>; rel=preload; as=image'], []];
    }

    public function testWordPressBehindFpmSendsWhatWasLearnedBeforeThePage(): void
    {
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            $page = $this->wordPress('/wordpress/page', $visitor);
        }

        self::assertStatus(200, $page);
        self::assertLinkValues(['</theme.css?ver=6.1>; rel=preload; as=style; nopush'], $page);
        self::assertSame(['X-Accel-Buffering: no'], $page->lines('X-Accel-Buffering'));
        self::assertStringContainsString('Headers: sent before theme.php', $page->body);
    }

    /** @dataProvider others */
    public function testWordPressAnswersAllElseAsWithoutThePlugin(string $path, int $status): void
    {
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            $answer = $this->wordPress($path, $visitor);
        }

        self::assertStatus($status, $answer);
        self::assertLinkValues([], $answer);
        self::assertSame([], $answer->lines('X-Accel-Buffering'));
        self::assertStringNotContainsString('Headers: sent', $answer->body);
    }

    /** @return iterable<string, array{string, int}> */
    public static function others(): iterable
    {
        yield 'a redirect' => ['/wordpress/moved', 301];
        yield 'a page that does not exist' => ['/wordpress/nowhere', 404];
        yield 'a feed' => ['/wordpress/feed', 200];
        yield 'robots.txt' => ['/wordpress/robots.txt', 200];
        yield 'an icon, which is elsewhere' => ['/wordpress/favicon.ico', 302];
    }

    private function wordPress(string $path, int $visitor): Response
    {
        $settings = parse_ini_string(Document::read('docs/recipes.md')->block('ini', 'learn_final'), true, INI_SCANNER_RAW);

        return $this->ask(Sapi::Fpm, 'recipes', 'slim', self::navigation($path, "198.18.$visitor.7"), $settings);
    }

    private static function navigation(string $path, string $address = '198.18.0.7'): Request
    {
        return new Request($path, fields: [
            'Host' => 'app.example', 'Sec-Fetch-Mode' => 'navigate', 'Sec-Fetch-Dest' => 'document',
        ], address: $address);
    }

    /** @dataProvider caddyfiles */
    public function testCaddyfilesAreAsCaddyFormatsThem(string $containing): void
    {
        $file = tempnam(sys_get_temp_dir(), 'Caddyfile');
        $block = Document::read('docs/recipes.md')->block('caddyfile', $containing);
        file_put_contents($file, $block);
        exec('caddy fmt ' . escapeshellarg($file) . ' 2>&1', $lines, $status);
        unlink($file);
        if ($status === 127) {
            self::markTestSkipped('caddy is not installed');
        }

        self::assertSame(rtrim($block), implode("\n", $lines));
    }

    /** @return iterable<array{string}> */
    public static function caddyfiles(): iterable
    {
        yield 'FrankenPHP' => ['php_server'];
    }
}
