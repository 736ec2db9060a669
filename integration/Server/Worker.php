<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** One script that answers many requests, as FrankenPHP's do: worker/worker.c plays its SAPI. Needs PHP's embed library. */
final readonly class Worker
{
    public const SOURCES = __DIR__ . '/../worker';

    private const TIMEOUT_SECONDS = 120;

    private string $directory;

    /** Compiles it */
    public function __construct(Settings $settings)
    {
        $this->directory = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        mkdir($this->directory);
        $this->settings($settings);
        [$includes] = self::outputOf([Binary::php('php-config'), '--includes']);
        [, $errors] = self::outputOf([
            Binary::named('gcc', 'cc'), '-O1', '-g', ...explode(' ', trim($includes)), self::SOURCES . '/worker.c',
            '-o', "$this->directory/worker", ...Binary::embedFlags(),
        ]);
        if ($errors !== '') {
            throw new ServerFailure($errors);
        }
    }

    /** For the runs to come */
    public function settings(Settings $settings): void
    {
        // Xdebug, if it is there, keeps what header() was given until RSHUTDOWN, to which a worker does not come.
        file_put_contents("$this->directory/php.ini", "$settings\nexpose_php=0\nxdebug.mode=off\n");
    }

    public function remove(): void
    {
        array_map('unlink', glob("$this->directory/*"));
        rmdir($this->directory);
    }

    /**
     * @param string $sender `line`: it goes by the status line first; `code`: by the code alone
     * @return array{string, string} what its clients would have seen, and its errors
     */
    public function run(string $script, int $requests, string $sender, array $environment = []): array
    {
        return self::outputOf(
            ["$this->directory/worker", self::SOURCES . "/$script", (string) $requests, $sender],
            ['PHPRC' => "$this->directory/php.ini", 'PHP_INI_SCAN_DIR' => '/dev/null'] + $environment,
        );
    }

    /**
     * @param list<string> $command
     * @return array{string, string} its output, and its errors
     */
    private static function outputOf(array $command, array $environment = []): array
    {
        $process = proc_open(
            [Binary::named('timeout'), (string) self::TIMEOUT_SECONDS, ...$command],
            [['file', '/dev/null', 'r'], $output = tmpfile(), $errors = tmpfile()],
            $pipes,
            null,
            ['PATH' => '/usr/bin:/bin'] + $environment,
        );
        $exitCode = proc_close($process);
        rewind($output);
        rewind($errors);
        $said = [stream_get_contents($output), stream_get_contents($errors)];
        if ($exitCode !== 0) {
            throw new ServerFailure("exit code $exitCode: " . implode("\n", $said));
        }

        return $said;
    }
}
