<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** One program that runs in the background, with a directory of its own that goes with it */
abstract class Daemon
{
    protected const SECONDS_TO_WAIT = 10;

    protected readonly string $directory;

    private ?Process $process = null;

    public function __construct()
    {
        $this->directory = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
    }

    /** @return list<string> */
    abstract protected function command(): array;

    /** Whether a connection would be accepted now */
    abstract protected function isReady(): bool;

    /** Whether somebody takes connections at this address, as stream_socket_client() has it */
    final protected static function takesConnections(string $address): bool
    {
        $stream = @stream_socket_client($address);

        return $stream !== false && fclose($stream);
    }

    /** @return array<string, string> what the program needs in it, beside PATH */
    protected function environment(): array
    {
        return [];
    }

    /** The signal upon which the server ends with all that its modules do at shutdown */
    protected function endSignal(): int
    {
        return SIGTERM;
    }

    /** Whether its workers have to be told, too, when it is to end */
    protected function endsAsGroup(): bool
    {
        return false;
    }

    final public function signal(int $signal): void
    {
        $this->process->signal($signal);
    }

    /** @return list<int> the ids of the processes that it has begun and that run */
    final public function workers(): array
    {
        $id = $this->process->id();
        $ids = (string) @file_get_contents("/proc/$id/task/$id/children");

        return array_map('intval', preg_split('/\s+/', $ids, -1, PREG_SPLIT_NO_EMPTY));
    }

    public function start(): void
    {
        $this->writeFiles();
        $this->run();
    }

    private function run(): void
    {
        $this->process = new Process($this->command(), $this->logFile(), $this->environment());
        $deadline = microtime(true) + static::SECONDS_TO_WAIT;
        while (!$this->isReady()) {
            if (!$this->process->isRunning() || microtime(true) > $deadline) {
                throw $this->failure('is not ready');
            }
            usleep(5_000);
        }
    }

    public function stop(): void
    {
        try {
            $this->process?->stop($this->endSignal(), $this->endsAsGroup());
        } catch (\RuntimeException $e) {
            throw $this->failure($e->getMessage());
        } finally {
            $this->process = null;
            self::remove($this->directory);
        }
    }

    /** This process alone, at the same address: its files are what they are by now */
    final public function rerun(): void
    {
        $this->process->stop($this->endSignal(), $this->endsAsGroup());
        unlink($this->logFile());
        $this->run();
    }

    /** With all that is in its directory, but for the log */
    final public function restart(): void
    {
        $this->process->stop($this->endSignal(), $this->endsAsGroup());
        unlink($this->logFile());
        $this->start();
    }

    /** With those of the servers behind it */
    public function log(): string
    {
        return $this->ownLog();
    }

    final protected function ownLog(): string
    {
        return (string) @file_get_contents($this->logFile());
    }

    protected function logFile(): string
    {
        return "$this->directory/log";
    }

    /** The files that the program needs, readable for the user that it may change to */
    protected function writeFiles(): void
    {
        self::makeDirectory($this->directory);
    }

    final protected function write(string $file, string $content): void
    {
        file_put_contents($file, $content);
        chmod($file, 0644);
    }

    /** The user for the workers: root must not be one, and nobody else can choose. */
    protected function workerUser(): ?string
    {
        return posix_geteuid() === 0 ? 'www-data' : null;
    }

    final protected function failure(string $what, ?\Throwable $previous = null): ServerFailure
    {
        return new ServerFailure(static::class . ": $what\n" . $this->log(), 0, $previous);
    }

    final protected static function makeDirectory(string $directory): void
    {
        if (!is_dir($directory)) {
            mkdir($directory, recursive: true);
            chmod($directory, 0755);
        }
    }

    final protected static function copy(string $from, string $to): void
    {
        self::makeDirectory($to);
        foreach (array_diff(scandir($from), ['.', '..']) as $name) {
            if (is_dir("$from/$name")) {
                self::copy("$from/$name", "$to/$name");
            } else {
                copy("$from/$name", "$to/$name");
                chmod("$to/$name", 0644);
            }
        }
    }

    private static function remove(string $path): void
    {
        if (is_dir($path) && !is_link($path)) {
            foreach (array_diff(scandir($path), ['.', '..']) as $name) {
                self::remove("$path/$name");
            }
            rmdir($path);
        } elseif (file_exists($path)) {
            unlink($path);
        }
    }
}
