<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\ServerFailure;

/** A program that is run to its end: what fails says what it said */
final class Command
{
    /**
     * @param non-empty-list<string> $command
     * @param string $input what it reads
     * @return string what it wrote
     */
    public static function run(array $command, string $input = ''): string
    {
        fwrite($read = tmpfile(), $input);
        rewind($read);
        $process = proc_open(
            $command,
            [$read, $output = tmpfile(), $errors = tmpfile()],
            $pipes,
            '/',
            ['PATH' => '/usr/sbin:/usr/bin:/sbin:/bin', 'PHP_INI_SCAN_DIR' => '/dev/null'],
        );
        $exitCode = proc_close($process);
        rewind($output);
        rewind($errors);
        $said = stream_get_contents($output);
        if ($exitCode !== 0) {
            $complaints = stream_get_contents($errors);
            throw new ServerFailure(basename($command[0]) . ": exit code $exitCode\n$complaints\n$said");
        }

        return $said;
    }

    /**
     * A script on the command line, without the extension
     *
     * @param list<string> $extensions
     * @param list<string> $arguments
     */
    public static function php(array $extensions, string $script, array $arguments = []): string
    {
        $settings = ['-n', '-d', 'error_reporting=' . (\E_ALL & ~\E_DEPRECATED & ~\E_NOTICE), '-d', 'log_errors=1'];
        foreach ($extensions as $extension) {
            array_push($settings, '-d', "extension=$extension");
        }

        return self::run([Binary::php('php'), ...$settings, $script, ...$arguments]);
    }

    /**
     * The same files by other names: they must not be written to. Links become what they point to; those that point to
     * nothing are left out.
     */
    public static function link(string $from, string $to): void
    {
        $to = is_dir($to) ? "$to/" . basename($from) : $to;
        // What a link of Debian's points to may be on another file system: that is copied.
        foreach (['-rlLT', '-rnLT'] as $options) {
            try {
                self::run([Binary::named('cp'), $options, $from, $to]);

                return;
            } catch (ServerFailure $e) {
                if (preg_match('~/cp: (?!cannot stat|.* Invalid cross-device link)~', $e->getMessage())) {
                    throw $e;
                }
                if (!str_contains($e->getMessage(), 'Invalid cross-device link')) {
                    return;
                }
            }
        }
    }

    /** Files of our own over those that are there */
    public static function overlay(string $from, string $to): void
    {
        self::run([Binary::named('cp'), '-rT', '--remove-destination', $from, $to]);
    }

    /** In the place of a file that may be another one, too */
    public static function write(string $file, string $content): void
    {
        @unlink($file);
        file_put_contents($file, $content);
    }
}
