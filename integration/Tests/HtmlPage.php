<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

/** A page of data/html_pages.txt, which tells its form, and what is to be found in it */
final class HtmlPage
{
    private const FILE = __DIR__ . '/../data/html_pages.txt';

    /**
     * @param list<array<string, string>> $findings kind, href, and attributes by their names
     * @param list<string> $facts
     * @param list<string> $marks
     */
    private function __construct(
        public readonly string $name,
        public readonly string $bytes,
        public readonly array $findings,
        public readonly array $facts,
        private readonly array $marks,
    ) {
    }

    /** @return array<string, self> by their names */
    public static function all(): array
    {
        $pages = [];
        foreach (\array_slice(preg_split('/^=== /m', file_get_contents(self::FILE)), 1) as $text) {
            [$head, $text] = explode("\n", $text, 2);
            [$bytes, $expected] = preg_split('/^---\n/m', $text, 2);
            $words = explode(' @', $head);
            $name = array_shift($words);
            isset($pages[$name]) && throw new \DomainException("two pages are called $name");
            $lines = array_filter(explode("\n", self::expand($expected)), \strlen(...));
            $pages[$name] = new self(
                $name,
                self::expand(substr($bytes, 0, -1)),
                array_map(self::finding(...), array_values(preg_grep('/^:/', $lines, PREG_GREP_INVERT))),
                preg_split('/[: ]+/', implode(' ', preg_grep('/^:/', $lines)), -1, PREG_SPLIT_NO_EMPTY),
                $words,
            );
        }

        return $pages;
    }

    public function has(string $mark): bool
    {
        return \in_array($mark, $this->marks, true);
    }

    private static function expand(string $text): string
    {
        return preg_replace_callback(
            '/\{\{(?:([0-9a-f]{2})|(\d+)\*(.*?))\}\}/',
            static fn (array $match): string => isset($match[3])
                ? str_repeat($match[3], (int) $match[2])
                : hex2bin($match[1]),
            $text,
        );
    }

    /** @return array<string, string> */
    private static function finding(string $line): array
    {
        [$kind, $href, $attributes] = explode(' ', $line, 3) + [2 => ''];
        preg_match_all('/([a-z]+)=(?:"([^"]*)"|(\S+))/', $attributes, $matches, PREG_SET_ORDER);
        $finding = ['kind' => $kind, 'href' => $href];
        foreach ($matches as $match) {
            $finding[$match[1]] = $match[3] ?? $match[2];
        }

        return $finding;
    }
}
