<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** One application behind two kinds of servers: what it answered otherwise behind one of them */
final class Comparison
{
    /** Framing, and how long nginx lets its own files be kept */
    private const OF_THE_SERVER = [
        '/^(connection|content-length|transfer-encoding|keep-alive): /',
        '/^(expires: …|cache-control: max-age=…)$/',
    ];

    /** @return list<string> for people; the order of fields and the case of their names are the server's own matter */
    public static function between(Crawl $one, Crawl $other): array
    {
        if (\count($one->visits) !== \count($other->visits)) {
            return ['not as many visits'];
        }
        $found = [];
        foreach ($one->visits as $i => $answers) {
            foreach (Variant::cases() as $variant) {
                $normal = new Normal($answers->from($variant), $one->application);
                $others = new Normal($other->visits[$i]->from($variant), $other->application);
                if ([self::fields($normal), $normal->body] !== [self::fields($others), $others->body]) {
                    $found[] = "{$answers->visit->title()}, $variant->value: {$normal->difference($others)}";
                }
            }
        }

        return $found;
    }

    /** @return list<string> the status, without its reason, among them */
    private static function fields(Normal $normal): array
    {
        $lowered = static fn (array $name) => strtolower($name[0]);
        $lines = array_filter(explode("\n", preg_replace('~^(HTTP/[\d.]+ \d+).*~', '$1', $normal->head)));
        $lines = array_map(static fn (string $line) => preg_replace_callback('/^[^:]+/', $lowered, $line), $lines);
        foreach (self::OF_THE_SERVER as $pattern) {
            $lines = preg_grep($pattern, $lines, \PREG_GREP_INVERT);
        }
        sort($lines);

        return $lines;
    }
}
