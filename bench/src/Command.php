<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** A program that is run to its end */
final class Command
{
    /**
     * @param list<string> $command
     * @param array<string, string> $environment the whole of it, but for PATH
     * @return string what it wrote to standard output
     */
    public static function run(array $command, array $environment = []): string
    {
        // Files and not pipes: nothing waits for a reader, neither the program nor the clock.
        $output = tmpfile();
        $errors = tmpfile();
        $process = proc_open(
            $command,
            [['file', '/dev/null', 'r'], $output, $errors],
            $pipes,
            null,
            $environment + ['PATH' => (string) getenv('PATH')],
        );
        if (!$process) {
            throw new Failure("cannot run $command[0]");
        }
        $status = proc_close($process);
        $said = self::contents($output);
        if ($status !== 0) {
            $why = self::contents($errors) . substr($said, -2000);
            throw new Failure(implode(' ', $command) . " ended with $status\n$why");
        }

        return $said;
    }

    /** @param resource $file */
    private static function contents($file): string
    {
        rewind($file);

        return stream_get_contents($file);
    }
}
