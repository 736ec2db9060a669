<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Response;

/** An answer without what is another in each: dates, random values, and what the application says is so */
final readonly class Normal
{
    private const HEAD = [
        // A part's length follows from its content.
        '/^(Date|Expires|Last-Modified|Content-Length|ETag): .*$/mi' => '$1: …',
        '/^(Set-Cookie: [^=]+=)[^;\r]*/mi' => '$1…',
        '/(expires=)[^;\r]*/i' => '$1…',
        '/(max-age=)\d+/i' => '$1…',
        '/\r$/m' => '',
    ];

    private const BODY = [
        '/\b[0-9a-f]{32,64}\b/' => '(hash)',
        // Seconds and milliseconds since 1970, MediaWiki's form, ISO 8601, a clock
        '/\b1[7-9]\d{8}(\d{3})?\b/' => '(time)',
        '/\b20\d{12}\b/' => '(time)',
        '/\b20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?/' => '(time)',
        '/\b\d{1,2}:\d\d(:\d\d)?\b/' => '(time)',
        '/\b\d+ (second|sec|minute|min)s? ago\b/' => '(time)',
    ];

    public string $head;

    public string $body;

    public function __construct(Response $response, Application $application)
    {
        $varying = $application->varying();
        $this->head = self::replace($varying, self::replace(self::HEAD, $response->head));
        $this->body = self::replace($varying + self::BODY, $response->body);
    }

    /** @param array<string, string> $patterns */
    private static function replace(array $patterns, string $text): string
    {
        return preg_replace(array_keys($patterns), array_values($patterns), $text)
            ?? throw new \LogicException(preg_last_error_msg());
    }

    /** The first lines that are not the same, for people */
    public function difference(self $other): string
    {
        foreach (['head', 'body'] as $part) {
            $ours = explode("\n", $this->$part);
            $others = explode("\n", $other->$part);
            foreach ($ours as $i => $line) {
                if ($line !== ($others[$i] ?? null)) {
                    $at = max(0, strspn($line ^ (string) ($others[$i] ?? ''), "\0") - 80);

                    return "$part, line " . ($i + 1) . ":\n- " . substr($line, $at, 400) . "\n+ "
                        . substr($others[$i] ?? '(nothing)', $at, 400);
                }
            }
        }

        return 'what the other has more';
    }

    public function equals(self $other): bool
    {
        return $this->head === $other->head && $this->body === $other->body;
    }
}
