<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\Binary;

/** What src/html finds in pages, whole and in pieces. Needs no server and no extension: see builds/html_findings.c. */
final class HtmlScannerTest extends TestCase
{
    private const ROOT = __DIR__ . '/../..';

    /** Bytes of a piece; 0: the page in one */
    private const PIECES = [0, 1, 2, 3, 7];

    private const HTML = 'http://www.w3.org/1999/xhtml';

    private static string $program;

    public static function setUpBeforeClass(): void
    {
        self::$program = tempnam(sys_get_temp_dir(), 'serverpush-html-');
        exec(implode(' ', array_map(escapeshellarg(...), [
            Binary::named('gcc', 'cc'), '-std=gnu11', '-O1', '-Wall', '-Wextra', '-Werror', '-I' . self::ROOT,
            self::ROOT . '/builds/html_findings.c',
            ...glob(self::ROOT . '/src/html/*.c'), ...glob(self::ROOT . '/src/link/*.c'), '-o', self::$program,
        ])) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
    }

    public static function tearDownAfterClass(): void
    {
        unlink(self::$program);
    }

    /** @dataProvider pages */
    public function testFindsWhatThePageLoads(HtmlPage $page): void
    {
        foreach (self::PIECES as $bytes) {
            [$findings, $facts] = self::scan($page, $bytes);

            self::assertSame($page->findings, array_map(self::shown(...), $findings), "in pieces of $bytes bytes");
            self::assertSame(
                $page->facts,
                array_keys(array_filter(array_diff_key($facts, ['read' => 0]))),
                "in pieces of $bytes bytes",
            );
            $gaveUp = $facts['done'] && !$facts['complete'];
            self::assertSame($gaveUp ? $facts['read'] : min(\strlen($page->bytes), 65_536), $facts['read']);
        }
    }

    /** @dataProvider pages */
    public function testSaysWhereTheTagBegins(HtmlPage $page): void
    {
        $last = 0;
        foreach (self::scan($page, 0)[0] as ['kind' => $kind, 'offset' => $offset]) {
            $tag = str_contains($kind, 'script') ? '<script' : '<link';
            self::assertSame($tag, strtolower(substr($page->bytes, $offset, \strlen($tag))));
            self::assertTrue($kind !== 'late-script' || $offset >= 16_384);
            self::assertGreaterThanOrEqual($last, $offset);
            $last = $offset;
        }
        $this->addToAssertionCount(1);
    }

    /**
     * The stylesheets and scripts are those of the tree that PHP's parser of HTML makes, and nothing else in it is one
     *
     * @dataProvider pagesWithTrees
     */
    public function testTheTreeHasTheSameTags(HtmlPage $page): void
    {
        if (!class_exists('Dom\HTMLDocument')) {
            self::assertLessThan(80400, PHP_VERSION_ID, 'the parser is there from PHP 8.4 on');
            return;
        }
        $document = \Dom\HTMLDocument::createFromString($page->bytes, LIBXML_NOERROR, 'UTF-8');
        $found = [];
        foreach ($document->getElementsByTagName('*') as $element) {
            if ($element->namespaceURI === self::HTML && \in_array($element->localName, ['link', 'script'], true)) {
                $kind = $element->localName === 'link' ? self::kindOfLink($element) : self::kindOfScript($element);
                $kind && $found[] = [$kind, trim($element->getAttribute($kind === 'script' ? 'src' : 'href'))];
            }
        }
        $expected = array_values(array_filter(
            $page->findings,
            static fn (array $finding) => \in_array($finding['kind'], ['stylesheet', 'script'], true),
        ));

        self::assertSame(array_column($expected, 'kind'), array_column($found, 0));
        foreach ($found as $i => [, $href]) {
            // before it is what a base has made of it
            self::assertStringEndsWith($href, $expected[$i]['href']);
        }
    }

    /** @return iterable<string, array{HtmlPage}> */
    public static function pages(): iterable
    {
        foreach (HtmlPage::all() as $name => $page) {
            yield $name => [$page];
        }
    }

    /** @return iterable<string, array{HtmlPage}> */
    public static function pagesWithTrees(): iterable
    {
        foreach (self::pages() as $name => [$page]) {
            if ($page->has('tree')) {
                yield $name => [$page];
            }
        }
    }

    /** The rules once more, without a thought of speed */
    private static function kindOfLink(\Dom\Element $link): ?string
    {
        $relations = preg_split('/\s+/', strtolower((string) $link->getAttribute('rel')), -1, PREG_SPLIT_NO_EMPTY);
        $media = array_map(trim(...), explode(',', strtolower((string) $link->getAttribute('media'))));
        $type = strtolower(trim(explode(';', (string) $link->getAttribute('type'))[0]));

        return \in_array('stylesheet', $relations, true) && !\in_array('alternate', $relations, true)
            && !$link->hasAttribute('disabled') && trim((string) $link->getAttribute('href')) !== ''
            && ($media === [''] || preg_grep('/^(only\s+)?(all|screen)$/', $media))
            && \in_array($type, ['', 'text/css'], true)
            ? 'stylesheet'
            : null;
    }

    private static function kindOfScript(\Dom\Element $script): ?string
    {
        $type = $script->getAttribute('type');
        $language = (string) $script->getAttribute('language');
        $name = match (true) {
            $type === '', $type === null && $language === '' => 'text/javascript',
            $type !== null => strtolower(trim($type)),
            default => 'text/' . strtolower($language),
        };
        $isJavaScript = preg_match(
            '~^(text/(javascript(1\.[0-5])?|jscript|livescript)|(text|application)/(x-)?(java|ecma)script)$~',
            $name,
        );

        return $isJavaScript && trim((string) $script->getAttribute('src')) !== ''
            && !$script->hasAttribute('async') && !$script->hasAttribute('defer') && !$script->hasAttribute('nomodule')
            ? 'script'
            : null;
    }

    /**
     * @param array<string, string|int> $finding
     * @return array<string, string> without what follows from the kind
     */
    private static function shown(array $finding): array
    {
        $implied = \in_array($finding['kind'], ['stylesheet', 'script', 'late-script'], true) ? ['as' => ''] : [];

        return array_diff_key($finding, ['rel' => '', 'offset' => ''] + $implied);
    }

    /** @return array{list<array<string, string|int>>, array<string, int>} the findings, and what the page is */
    private static function scan(HtmlPage $page, int $bytes): array
    {
        fwrite($input = tmpfile(), $page->bytes);
        rewind($input);
        $process = proc_open([self::$program, (string) $bytes], [$input, ['pipe', 'w'], STDERR], $pipes);
        $lines = explode("\n", trim(stream_get_contents($pipes[1])));
        self::assertSame(0, proc_close($process));
        $found = array_map(static fn (string $line) => json_decode($line, true, 3, JSON_THROW_ON_ERROR), $lines);

        $facts = array_pop($found);

        return [$found, $facts];
    }
}
