<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\NotInstalled;

/**
 * Servers of Debian sid, newer than this machine has: `./dev test` unpacks them into a folder, with the libraries that
 * they need, and installs nothing.
 */
final class Sid
{
    private const FOLDER = __DIR__ . '/../../.build/sid';

    /**
     * @param string $program its path, from the root
     * @return non-empty-list<string> what starts it
     */
    public static function command(string $program): array
    {
        $linker = glob(self::FOLDER . '/usr/lib*/ld-linux*.so.*')[0] ?? null;
        if ($linker === null || !is_file(self::FOLDER . $program)) {
            throw new NotInstalled(basename($program) . ' of Debian sid is not installed');
        }
        $libraries = glob(self::FOLDER . '/usr/lib/*-linux-gnu*', GLOB_ONLYDIR);

        return [$linker, '--library-path', implode(':', $libraries), self::FOLDER . $program];
    }
}
