<?php

declare(strict_types=1);

namespace ServerPush\Bench;

use Composer\InstalledVersions;

/** The programs that measure and are measured, and what is compiled for the purpose */
final class Machine
{
    private readonly string $directory;

    private ?string $collector = null;

    /** @param string $extension the shared object that is measured */
    public function __construct(public readonly string $extension)
    {
        if (!is_file($extension)) {
            throw new Failure("$extension is not there; ./dev build makes it");
        }
        $this->directory = self::root() . '/.build/bench';
        is_dir($this->directory) || mkdir($this->directory, recursive: true);
    }

    public static function root(): string
    {
        return \dirname(__DIR__, 2);
    }

    /** Where measured programs leave what they found */
    public function file(string $name): string
    {
        return "$this->directory/$name";
    }

    /** @param string $program `php-cgi`, `php-config`: those that stand beside the PHP that runs this */
    public static function php(string $program): string
    {
        $path = \dirname(PHP_BINARY) . '/' . preg_replace('/^php/', $program, basename(PHP_BINARY));

        return is_executable($path) ? $path : $program;
    }

    /** The helper extension: see bench_collect.c */
    public function collector(): string
    {
        return $this->collector ??= $this->compile('bench_collect.so', [
            '-shared',
            '-fPIC',
            ...explode(' ', trim(Command::run([self::php('php-config'), '--includes']))),
            self::root() . '/bench/bench_collect.c',
        ]);
    }

    /**
     * @param list<string> $arguments
     * @return string the file that was made
     */
    public function compile(string $name, array $arguments): string
    {
        Command::run([self::compiler(), '-O2', '-Wall', ...$arguments, '-o', $this->file($name)]);

        return $this->file($name);
    }

    /** What the figures are of: the names under the tables */
    public function description(): string
    {
        preg_match('/^model name\s*: (.*)$/m', (string) @file_get_contents('/proc/cpuinfo'), $processor);

        return implode('; ', [
            trim($processor[1] ?? php_uname('m')),
            php_uname('s') . ' ' . php_uname('m'),
            strtok(Command::run([self::compiler(), '--version']), "\n") . ' -O2',
            'PHP ' . PHP_VERSION . (PHP_ZTS ? ' ZTS' : ' NTS') . (PHP_DEBUG ? ' debug' : ''),
            trim(Command::run(['valgrind', '--version'])),
            'Symfony WebLink ' . InstalledVersions::getPrettyVersion('symfony/symfony'),
        ]) . '.';
    }

    private static function compiler(): string
    {
        return getenv('CC') ?: 'cc';
    }
}
