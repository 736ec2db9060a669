<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers\Tests;

use ServerPush\Integration\Servers\Chromium;
use ServerPush\Integration\Servers\Show;
use ServerPush\Integration\Servers\Stack;

/** What Chromium makes of the gallery's Link fields */
final class BrowserTest extends StackTestCase
{
    /** What the page declares and uses */
    private const RESOURCES = ['/gallery.css', '/fonts/instrument-serif.woff2', '/gallery.js', '/photos/1.jpg'];

    /** @dataProvider stacks */
    public function testRequestsWhatIsDeclaredBeforeThereIsAPage(Stack $stack): void
    {
        if ($stack === Stack::Builtin) {
            self::assertSame(200, $this->seen($stack)['status'], 'one request at a time: it cannot do both');
            return;
        }

        self::assertSame(self::RESOURCES, $this->seen($stack)['early']);
    }

    /** @dataProvider stacks */
    public function testDownloadsNothingTwice(Stack $stack): void
    {
        self::assertSame(array_fill_keys(self::RESOURCES, 1), $this->seen($stack)['downloads']);
        self::assertSame('loaded', $this->seen($stack)['font']);
    }

    /** @dataProvider stacks */
    public function testSaysNothingOnTheConsole(Stack $stack): void
    {
        self::assertSame([], $this->seen($stack)['console']);
    }

    /** What the tests above would see if it were there */
    public function testAWrongPageIsFound(): void
    {
        $wrong = $this->inBrowser()['wrong'];

        self::assertSame(['/servers/wrong.php?font' => 2], $wrong['downloads']);
        $console = implode("\n", $wrong['console']);
        self::assertStringContainsString('not used within a few seconds', $console);
        self::assertStringContainsString('credentials mode does not match', $console);
    }

    /** Its figures are another machine's; what comes before what is not. */
    public function testThePictureShowsWhatComesBeforeThePage(): void
    {
        $this->running(Stack::Nginx);
        // Time enough for a browser on any machine to act upon the head before the page is there
        ['pages' => [$plain, $serverpush], 'picture' => $picture] = Show::run(runs: 1, work: 2_000);

        $early = static fn (array $page) => array_column(array_filter(
            $page['run']['resources'],
            static fn (array $resource) => $resource['start'] < $page['run']['page']['end'],
        ), 'path');
        self::assertEqualsCanonicalizing(self::RESOURCES, $early($serverpush));
        // Of this one the browser knows only when it has read the stylesheet.
        self::assertNotContains('/fonts/instrument-serif.woff2', $early($plain));

        $svg = new \DOMDocument();
        self::assertTrue($svg->loadXML($picture));
        self::assertStringContainsString('First contentful paint', $svg->textContent);
    }

    /** @return iterable<string, array{Stack}> */
    public static function stacks(): iterable
    {
        return self::named(Stack::cases());
    }

    /** @return array{status: int, early: list<string>, downloads: array<string, int>, console: list<string>} */
    private function seen(Stack $stack): array
    {
        $this->running($stack);

        return $this->inBrowser()['pages'][$stack->value];
    }

    /** @return array<string, mixed> what one browser saw of all stacks: it waits but once for late warnings */
    private function inBrowser(): array
    {
        static $seen;

        return $seen ??= self::visit();
    }

    private static function visit(): array
    {
        $pages = [];
        foreach (Stack::installed() as $stack) {
            $canWait = $stack !== Stack::Builtin;
            $file = 'released-' . bin2hex(random_bytes(8));
            $pages[] = [
                'name' => $stack->value,
                'url' => $stack->url($canWait ? "/servers/waiting.php?for=$file" : '/'),
                'release' => $canWait ? \dirname($stack->running()->documentRoot()) . "/$file" : null,
                'resources' => self::RESOURCES,
            ];
        }

        return Chromium::run('preload.mjs', [
            'pages' => $pages,
            'wrong' => ['url' => Stack::Apache->url('/servers/wrong.php')],
        ]);
    }
}
