<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** What README.md and docs/frameworks.md show, run as it is written there */
final class DocumentationTest extends FrameworkTestCase
{
    public function testTheMinutesTour(): void
    {
        $response = $this->perform('/plain', 'slim', Document::read('README.md')->block('php', 'add_link('));

        self::assertSame('', $response->body);
        self::assertLinks([
            '</build/app.css>; rel=preload; as=style',
            '</api/initial>; rel=preload; as=fetch; crossorigin=anonymous',
            '</app.mjs>; rel=preload; as=script; crossorigin=anonymous',
            '<https://cdn.example/>; rel=preconnect; nopush',
            '</page/3>; rel=next',
        ], $response);
    }

    public function testWhatTheReadmeSaysFirstIsTheGallerysPage(): void
    {
        $readme = Document::read('README.md');
        $code = $readme->block('php', "push('/gallery.css')");

        self::assertLinks($readme->fieldsAfter('php', "push('/gallery.css')"), $this->perform('/plain', 'slim', $code));
        $gallery = file_get_contents(self::root('examples/gallery/public/index.php'));
        self::assertStringContainsString(strtr($code, ["'/photos/1.jpg'" => "\$photo['src']"]), $gallery);
    }

    public function testTheReadmeShortensNothingOfTheRecipeForWordPress(): void
    {
        foreach ([['ini', 'learn_final'], ['php', 'add_filter(']] as [$language, $containing]) {
            self::assertSame(
                Document::read('docs/recipes.md')->block($language, $containing),
                Document::read('README.md')->block($language, $containing),
            );
        }
    }

    /** @dataProvider paragraphs */
    public function testTheTourOfResponseObjects(string $path, string $version, string $code, string $link): void
    {
        self::assertLinks([$link], $this->perform($path, $version, $code));
    }

    /** @return iterable<string, array{string, string, string, string}> */
    public static function paragraphs(): iterable
    {
        [$imports, $object, $psr7, $set] = explode(
            "\n\n",
            Document::read('README.md')->block('php', 'return push_to($response'),
        );
        $image = '</images/2.jpg>; rel=preload; as=image';

        yield 'Silex' => ['/silex/controller', 'silex', "$imports\n$object", $image];
        yield 'Silex on Symfony 4.4' => ['/silex/controller', 'silex-4.4', "$imports\n$object", $image];
        yield 'Symfony' => [
            '/symfony/controller', 'symfony-7.4', $imports . "\n" . strtr($object, ['$app->' => '$this->']), $image,
        ];
        yield 'PSR-7' => ['/psr-7', 'slim', "$imports\n$psr7", $image];
        yield 'many links' => ['/psr-7', 'slim', "$imports\n$set", '</build/app.css>; rel=preload; as=style'];
    }

    /** @dataProvider snippets */
    public function testFieldsAreAsDocumented(string $path, string $version, string $language, string $containing): void
    {
        $page = Document::read('docs/frameworks.md');

        self::assertLinks(
            $page->fieldsAfter($language, $containing),
            $this->perform($path, $version, $page->block($language, $containing)),
        );
    }

    /** @return iterable<string, array{string, string, string, string}> */
    public static function snippets(): iterable
    {
        yield 'Silex' => ['/images/1.json', 'silex', 'php', '$app->json('];
        yield 'Silex on Symfony 4.4' => ['/images/1.json', 'silex-4.4', 'php', '$app->json('];
        yield 'Twig' => ['/twig', 'symfony-7.4', 'twig', 'push('];
        yield 'Twig of the distribution' => ['/twig', 'symfony-debian', 'twig', 'push('];
        yield 'PSR-7' => ['/psr-7/changed', 'slim', 'php', '$response = push_to($response, \'/images/6.jpg\')'];
        yield 'worker' => ['/psr-7', 'slim', 'php', '$links = new LinkSet'];
        yield 'PSR-13' => ['/psr-13', 'web-link', 'php', 'use Fig\Link\Link'];
    }

    public function testTheControllerOfSymfony(): void
    {
        $code = Document::read('docs/frameworks.md')->block('php', '$this->json(');

        self::assertLinks(
            ['</images/2.jpg>; rel=preload; as=image'],
            $this->perform('/symfony/controller', 'symfony-7.4', $code),
        );
    }

    public function testTheMiddlewareOfPsr15(): void
    {
        $code = Document::read('docs/frameworks.md')->block('php', '$app->add(');
        $response = $this->perform('/psr-7/application', 'slim', $code);

        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertSame(['X-On-Response: </app.css>; rel=preload; as=style'], $response->lines('X-On-Response'));
    }

    public function testAHitOfThePageCacheHasTheLinksOfTheMiss(): void
    {
        $page = Document::read('docs/frameworks.md');
        foreach ([['X-Rendered: yes'], []] as $rendered) {
            $response = $this->perform('/cache', 'symfony-7.4', $page->block('php', '$cache->getItem('));

            self::assertSame($rendered, $response->lines('X-Rendered'));
            self::assertSame('page', $response->body);
            self::assertLinks($page->fieldsAfter('php', '$cache->getItem('), $response);
        }
    }

    /** @dataProvider copies */
    public function testFilesToCopyAreShownAsTheyAre(string $file, string $containing): void
    {
        self::assertStringEqualsFile(
            self::root($file),
            "<?php\n\n" . Document::read('docs/frameworks.md')->block('php', $containing),
        );
    }

    /** @return iterable<string, array{string, string}> */
    public static function copies(): iterable
    {
        foreach ([
            'examples/laravel/AddLinks.php' => 'final class AddLinks' . "\n",
            'examples/symfony/src/ServerPush/AddLinksSubscriber.php' => 'final class AddLinksSubscriber ',
            'examples/symfony/src/ServerPush/PushExtension.php' => 'final class PushExtension ',
        ] as $file => $class) {
            yield $file => [$file, $class];
        }
    }

    private function perform(string $path, string $version, string $code): Response
    {
        $response = $this->ask(Sapi::CliServer, 'documented', $version, new Request($path, 'POST', body: $code));
        self::assertStatus(200, $response);

        return $response;
    }
}
