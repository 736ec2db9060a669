<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** Where the programs are. An absent one is an error: a test that was skipped proves nothing. */
final class Binary
{
    private const DIRECTORIES = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

    private const VERSION = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;

    /**
     * @param string $program `php-fpm`: of the PHP that was installed to SERVERPUSH_PHP_PREFIX, if that is set; else with
     *     the version of this PHP in its name, or without
     */
    public static function php(string $program): string
    {
        $prefix = getenv('SERVERPUSH_PHP_PREFIX');
        foreach ($prefix === false ? [] : ['bin', 'sbin'] as $directory) {
            if (is_executable("$prefix/$directory/$program")) {
                return "$prefix/$directory/$program";
            }
        }
        if ($prefix !== false) {
            throw new \RuntimeException("$program is not in $prefix");
        }

        return self::named($program . self::VERSION, $program);
    }

    public static function named(string ...$names): string
    {
        foreach ($names as $name) {
            foreach (self::DIRECTORIES as $directory) {
                if (is_executable("$directory/$name")) {
                    return "$directory/$name";
                }
            }
        }
        throw new NotInstalled(implode(' or ', $names) . ' is not installed');
    }

    public static function apacheModule(string $file): string
    {
        $found = glob("/usr/{lib,lib64,libexec}/{apache2,httpd}/modules/$file", GLOB_BRACE);

        return $found[0] ?? throw new NotInstalled("Apache's module $file is not installed");
    }

    public static function apachePhpModule(): string
    {
        $prefix = getenv('SERVERPUSH_PHP_PREFIX');

        return $prefix === false ? self::apacheModule('libphp' . self::VERSION . '.so') : "$prefix/lib/mod_php.so";
    }

    /** @return list<string> what links a program with PHP's embed library */
    public static function embedFlags(): array
    {
        $prefix = getenv('SERVERPUSH_PHP_PREFIX');

        return $prefix === false
            ? ['-lphp' . self::VERSION]
            : ["-L$prefix/lib", '-lphp', "-Wl,-rpath,$prefix/lib"];
    }
}
