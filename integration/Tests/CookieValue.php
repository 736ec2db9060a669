<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

/** The cookie that remembers what a client was sent: a plain reading of docs/cache-aware.md, "The format" */
final class CookieValue
{
    /** @param string $resource path and query, with a version: of these, a line feed and the version */
    public static function key(string $resource, int $bits): int
    {
        return unpack('V', sha1($resource, true))[1] & (1 << $bits) - 1;
    }

    /** @param list<int> $keys */
    public static function of(array $keys, ?string $version = null): string
    {
        sort($keys);
        $bits = '';
        $next = 0;
        foreach (array_unique($keys) as $key) {
            $distance = $key - $next;
            $bits .= str_repeat('0', $distance >> 6) . '1' . sprintf('%06b', $distance & 63);
            $next = $key + 1;
        }
        $bytes = '';
        foreach (str_split($bits, 8) as $byte) {
            $bytes .= \chr(bindec(str_pad($byte, 8, '0')));
        }
        $tag = $version === null ? '' : substr(self::base64url(sha1($version, true)), 0, 4) . '.';

        return $tag . self::base64url($bytes);
    }

    private static function base64url(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
