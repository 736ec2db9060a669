<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;

/** What is learned of the frameworks' applications: which of their hints are right, and how much of what blocks they are */
final class LearnedTest extends FrameworkTestCase
{
    /** What a page needs before it is hinted: serverpush.learn_clients */
    private const CLIENTS = 3;

    private const VISITS = 4;

    /** A script's record asks for eight, and takes two for one now and then. */
    private const SEEN_PAGES = 40;

    private const UNSEEN_PAGES = 50;

    /** Pages that take less than 10 ms are not hinted, and some of these do. */
    private const LEARNING = ['serverpush.learn' => 'on', 'frameworks.milliseconds' => '12'];

    /** What Apache's worker, who is not root, can read */
    private static string $copy;

    public static function setUpBeforeClass(): void
    {
        self::$copy = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        mkdir(self::$copy . '/cache', recursive: true);
        foreach (['integration/frameworks', 'examples/symfony'] as $folder) {
            mkdir(self::$copy . "/$folder", recursive: true);
        }
        foreach ([
            'integration/frameworks/front-controller.php',
            'integration/frameworks/applications',
            'integration/frameworks/symfony-7.4',
            'examples/symfony/src',
        ] as $path) {
            self::shell('cp -rL ' . escapeshellarg(self::root($path)) . ' ' . self::$copy . '/' . \dirname($path));
        }
        self::shell('chmod -R go+rX ' . self::$copy);
        chmod(self::$copy . '/cache', 01777);
    }

    public static function tearDownAfterClass(): void
    {
        parent::tearDownAfterClass();
        self::shell('rm -rf ' . self::$copy);
    }

    /** @dataProvider applications */
    public function testHintsOfPagesThatWereSeen(string $version, string $target): void
    {
        $hints = $wrong = $blocking = $hinted = 0;
        for ($visit = 1; $visit <= self::CLIENTS + self::VISITS; $visit++) {
            foreach (range(1, 6) as $number) {
                $response = $this->visit($version, $visit, sprintf($target, $number));
                if ($visit <= self::CLIENTS) {
                    continue;
                }
                $early = self::hintsOf($response);
                $blocks = self::blockingOf($response);
                self::assertNotSame([], $blocks);
                $hints += \count($early);
                $wrong += \count(array_diff($early, self::usedBy($response)));
                $blocking += \count($blocks);
                $hinted += \count(array_intersect($blocks, $early));
            }
        }

        self::assertSame(0, $wrong, "of $hints hints");
        self::assertGreaterThanOrEqual(0.95, $hinted / $blocking, "$hinted of $blocking");
        self::assertGreaterThanOrEqual($hinted, $hints);
    }

    /** By the record of their script: what other pages have that it makes, too */
    public function testHintsOfPagesThatWereNeverSeen(): void
    {
        $hints = $wrong = $hinted = 0;
        foreach (range(1, self::SEEN_PAGES) as $number) {
            $this->visitCopy($number, "/page?number=$number&seen=once");
        }
        foreach (range(1, self::UNSEEN_PAGES) as $number) {
            $response = $this->visitCopy($number, "/page?number=$number");
            $early = self::hintsOf($response);
            $hints += \count($early);
            $wrong += \count(array_diff($early, self::usedBy($response)));
            $hinted += $early === ['/base.css?7', '/early.js?7'] ? 1 : 0;
        }

        self::assertLessThanOrEqual(intdiv($hints, 50), $wrong);
        // What belongs to one section is none of the script's.
        self::assertSame(self::UNSEEN_PAGES, $hinted);
    }

    /** @return iterable<string, array{string, string}> the version of an application, or an example; its pages by number */
    public static function applications(): iterable
    {
        foreach (['gallery', 'cached-page', 'laravel', 'silex', 'slim', 'symfony'] as $example) {
            yield $example => ["examples/$example", '/images/%d'];
        }
        foreach (['symfony-debian', 'symfony-6.4', 'symfony-7.4'] as $version) {
            yield $version => [$version, '/page?number=%d'];
        }
    }

    private function visit(string $version, int $visitor, string $target): Response
    {
        $request = self::navigation($visitor, $target);
        if (str_starts_with($version, 'examples/')) {
            $script = $version === 'examples/gallery' ? "$version/public/index.php" : "$version/index.php";
            $response = $this->request(Sapi::CliServer, $request, self::settings($script, self::LEARNING));
        } else {
            $response = $this->ask(Sapi::CliServer, 'symfony', $version, $request, self::LEARNING);
        }
        self::assertStatus(200, $response);

        return $response;
    }

    /** By Apache, which tells of a front controller which file it is: the built-in server does not. */
    private function visitCopy(int $visitor, string $target): Response
    {
        $folder = self::$copy . '/integration/frameworks';
        $response = $this->request(Sapi::Apache, self::navigation($visitor, $target), self::settings(
            'integration/frameworks/applications/symfony.php',
            [
                'frameworks.packages' => "$folder/symfony-7.4/vendor/autoload.php",
                'frameworks.cache' => self::$copy . '/cache',
                ...self::LEARNING,
            ],
            $folder,
        ));
        self::assertStatus(200, $response);

        return $response;
    }

    private static function navigation(int $visitor, string $target): Request
    {
        return new Request($target, fields: [
            'Host' => 'app.example',
            'Sec-Fetch-Mode' => 'navigate',
            'Sec-Fetch-Dest' => 'document',
            'X-Forwarded-For' => "198.18.$visitor.7",
        ]);
    }

    /** @return list<string> the URLs of the links in the 103 */
    private static function hintsOf(Response $response): array
    {
        preg_match_all('/^Link: <([^>]*)>/m', implode('', $response->interim), $match);

        return $match[1];
    }

    /** @return list<string> the URLs that a browser loads by the page's HTML, or by the response's fields */
    private static function usedBy(Response $response): array
    {
        preg_match_all('/^Link: <([^>]*)>/mi', $response->head, $match);

        return [...$match[1], ...self::urlsIn($response, '//link[@href]/@href | //script[@src]/@src')];
    }

    /** @return list<string> those without which it does not render */
    private static function blockingOf(Response $response): array
    {
        return self::urlsIn($response, '//link[@rel="stylesheet"][not(@media)]/@href'
            . ' | //script[@src][not(@defer) and not(@async) and not(@type) and not(ancestor::template)]/@src');
    }

    /** @return list<string> */
    private static function urlsIn(Response $response, string $expression): array
    {
        $document = new \DOMDocument();
        $document->loadHTML($response->body, LIBXML_NOERROR);

        return array_map(
            static fn (\DOMNode $node) => $node->nodeValue,
            iterator_to_array((new \DOMXPath($document))->query($expression)),
        );
    }

    private static function shell(string $command): void
    {
        exec("$command 2>&1", $output, $exitCode);
        self::assertSame(0, $exitCode, implode("\n", $output));
    }
}
