<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\NotInstalled;

/**
 * Packages of the machine's distribution that `./dev` unpacked into a folder, with all that they depend on: nothing of
 * them is installed.
 */
final class Debian
{
    public const FOLDER = __DIR__ . '/../../.build/applications/debian';

    /** @param string $path as in a package, from the root */
    public static function path(string $path): string
    {
        return file_exists(self::FOLDER . $path)
            ? self::FOLDER . $path
            : throw new NotInstalled("$path of Debian is not installed");
    }

    /**
     * @param string $program its path, from the root
     * @return non-empty-list<string> what starts it, with the libraries that it was packaged with
     */
    public static function command(string $program): array
    {
        $program = self::path($program);
        $linker = glob(self::FOLDER . '/{usr/,}lib*/ld-linux*.so.*', \GLOB_BRACE)[0]
            ?? throw new NotInstalled("the libraries of $program are not installed");
        $libraries = glob(self::FOLDER . '/{usr/,}lib/{*-linux-gnu*,*-linux-gnu*/*}', \GLOB_BRACE | \GLOB_ONLYDIR);

        $libraries = implode(':', array_map(realpath(...), $libraries));

        return [realpath($linker), '--library-path', $libraries, realpath($program)];
    }
}
