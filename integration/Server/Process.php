<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** A server process, ended by its id */
final class Process
{
    private const SECONDS_TO_END = 5;

    /** @var resource|null */
    private $process;

    /**
     * @param list<string> $command
     * @param string $log the file to which its output is appended
     * @param array<string, string> $environment
     */
    public function __construct(array $command, string $log, array $environment = [])
    {
        $this->process = proc_open(
            // A session of its own, so that its workers can be ended with it; and the kernel ends it when we die.
            // Both programs exec(), so the process id stays the one that proc_open() knows.
            [Binary::named('setsid'), Binary::named('setpriv'), '--pdeathsig', 'TERM', '--', ...$command],
            [['file', '/dev/null', 'r'], ['file', $log, 'a'], ['file', $log, 'a']],
            $pipes,
            '/',
            // The second keeps PHP from the ini files that a distribution adds. (proc_open() drops empty variables.)
            ['PATH' => '/usr/sbin:/usr/bin:/sbin:/bin', 'PHP_INI_SCAN_DIR' => '/dev/null']
                + self::allocatorAndSanitizers() + $environment,
        ) ?: throw new \RuntimeException("cannot start $command[0]");
    }

    /** @return array<string, string> what the engine's allocator and the sanitizers of a build listen to */
    public static function allocatorAndSanitizers(): array
    {
        $names = ['ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS', 'USE_ZEND_ALLOC', 'USE_TRACKED_ALLOC'];

        return array_intersect_key(getenv(), array_flip($names));
    }

    public function isRunning(): bool
    {
        return $this->process !== null && proc_get_status($this->process)['running'];
    }

    public function signal(int $signal): void
    {
        posix_kill($this->id(), $signal);
    }

    public function id(): int
    {
        return proc_get_status($this->process)['pid'];
    }

    /**
     * @param bool $group also to all processes that it has begun
     * @throws \RuntimeException if it was gone before, or did not end well
     */
    public function stop(int $signal, bool $group = false): void
    {
        if ($this->process === null) {
            return;
        }
        $process = $this->process;
        $this->process = null;
        try {
            $status = proc_get_status($process);
            if (!$status['running']) {
                throw new \RuntimeException('the server had ended before: ' . self::describe($status));
            }
            posix_kill($group ? -$status['pid'] : $status['pid'], $signal);
            $deadline = microtime(true) + self::SECONDS_TO_END;
            while (($status = proc_get_status($process))['running']) {
                if (microtime(true) > $deadline) {
                    posix_kill(-$status['pid'], SIGKILL);
                    throw new \RuntimeException('the server did not end within ' . self::SECONDS_TO_END . ' seconds');
                }
                usleep(5_000);
            }
            if ($status['signaled'] || $status['exitcode'] !== 0) {
                throw new \RuntimeException('the server did not end well: ' . self::describe($status));
            }
        } finally {
            proc_close($process);
        }
    }

    /** @param array<string, mixed> $status */
    private static function describe(array $status): string
    {
        return $status['signaled'] ? "signal $status[termsig]" : "exit code $status[exitcode]";
    }
}
