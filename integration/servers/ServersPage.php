<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** docs/servers.md: what the servers did in this run, and how they were configured for it */
final class ServersPage
{
    public const FILE = __DIR__ . '/../../docs/servers.md';

    private const BEGIN = <<<'END'
        # Servers

        What becomes of declared links in the servers that stand before PHP. `./dev servers --write` starts each of
        them, asks for every page below with `nghttp`, and writes this file; `./dev test` does the same and fails if
        anything but a version has changed.

        Whether a server pushes or not, the `Link` fields reach the browser, and it preloads from them. Browsers of
        today take no pushes; other clients of HTTP/2 do.


        END;

    private const PUSHES = <<<'END'

        ## What is pushed

        How many resources a server pushes with the page: each once, from the own origin, with the URL that the page
        uses. Every page itself arrives whole, and so do its `Link` fields, through the two servers that do not push,
        too.


        END;

    /** @var array<string, int> notes and their numbers */
    private array $notes = [];

    private function __construct()
    {
    }

    public static function current(): string
    {
        $page = new self();

        return self::BEGIN . $page->overview() . $page->pushes() . $page->configurations();
    }

    /** What a comparison of two pages is about: all but the versions */
    public static function withoutFigures(string $page): string
    {
        return preg_replace('/(?<=\| )\d+(\.\d+)+(?= \|)/', 'version', $page);
    }

    private function overview(): string
    {
        $rows = [['server', 'tested version', 'pushes', 'pages as designed']];
        foreach (Stack::cases() as $stack) {
            $right = array_filter(PushCase::all(), static fn (PushCase $case) => self::isRight($stack, $case));
            $rows[] = [
                "[{$stack->title()}](#{$this->anchor($stack)})",
                $stack->version(),
                $stack->pushes() ? 'yes' : 'no',
                \count($right) . ' of ' . \count(PushCase::all()),
            ];
        }

        return self::table($rows);
    }

    private function pushes(): string
    {
        $stacks = array_filter(Stack::cases(), static fn (Stack $stack) => $stack->pushes());
        $rows = [['a page declares', ...array_map(static fn (Stack $stack) => $stack->shortTitle(), $stacks)]];
        foreach (PushCase::all() as $case) {
            $rows[] = [$case->title, ...array_map(fn (Stack $stack) => $this->cell($stack, $case), $stacks)];
        }
        $text = self::PUSHES . self::table($rows) . "\n";
        foreach ($this->notes as $note => $number) {
            $text .= "$number. $note.\n";
        }

        return $text;
    }

    private function cell(Stack $stack, PushCase $case): string
    {
        $outcome = Outcome::of($stack, $case);
        $pushed = \count($outcome->pushed());
        $expected = \count($case->pushedPaths());
        if (self::isRight($stack, $case)) {
            return (string) ($pushed ?: '–');
        }
        $defect = $stack->defect($case);
        if (!$defect || !$outcome->isWhole()) {
            return "**$pushed of $expected**";
        }
        $note = "{$stack->shortTitle()} $defect->note";
        $note = preg_replace('/^H2O with CASPer/', 'H2O', $note);
        $number = $this->notes[$note] ??= \count($this->notes) + 1;

        return ($expected ? "$pushed of $expected" : $pushed) . " <sup>$number</sup>";
    }

    private static function isRight(Stack $stack, PushCase $case): bool
    {
        $outcome = Outcome::of($stack, $case);
        $pushed = $outcome->pushed();
        $expected = $stack->pushes() ? $case->pushedPaths() : [];
        sort($pushed);
        sort($expected);

        return $outcome->isWhole() && $pushed === $expected;
    }

    private function configurations(): string
    {
        $text = "\n## What each server needs\n\nThe configurations under test, less what is about log files and users.\n";
        foreach (Stack::cases() as $stack) {
            $text .= "\n### {$stack->title()}\n\n" . wordwrap($stack->remarks(), 118) . "\n";
            $server = $stack->running();
            $configuration = $server instanceof Front
                ? $server->documentation()
                : "php -S 127.0.0.1:8080 -t public public/index.php\n";
            $text .= "\n```{$stack->language()}\n$configuration```\n";
        }

        return $text;
    }

    /** As GitHub makes it of a heading */
    private function anchor(Stack $stack): string
    {
        return strtr(preg_replace('/[^a-z0-9_ -]/', '', strtolower($stack->title())), ' ', '-');
    }

    /** @param list<list<string>> $rows the first is the head */
    private static function table(array $rows): string
    {
        array_splice($rows, 1, 0, [array_fill(0, \count($rows[0]), '---')]);

        return implode('', array_map(static fn (array $row) => '| ' . implode(' | ', $row) . " |\n", $rows));
    }
}
