<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** PHP-FPM with one worker, or as many as are asked for, in one pool or in one for each user, spoken to over FastCGI */
final class FpmServer extends Server implements CanBeAsked
{
    /**
     * @param non-empty-list<?string> $users of the pools; null: who can be that
     * @param list<string> $pool further lines of each pool
     * @param array<int, list<string>> $pools further lines of one pool, by its number
     */
    public function __construct(
        Settings $settings,
        Content $site = Site::App,
        private readonly int $workers = 1,
        private readonly array $users = [null],
        private readonly array $pool = [],
        private readonly array $pools = [],
    ) {
        parent::__construct($settings, $site);
    }

    public function socketFile(int $pool = 0): string
    {
        return $pool ? "$this->directory/fpm-$pool.sock" : "$this->directory/fpm.sock";
    }

    public function request(Request $request, int $pool = 0): Response
    {
        try {
            return $this->ask($request, $pool)();
        } catch (\UnexpectedValueException $e) {
            throw $this->failure($e->getMessage(), $e);
        }
    }

    public function ask(Request $request, int $pool = 0): \Closure
    {
        $stream = FastCgiClient::ask(
            $this->socket($pool),
            $request->metaVariables($this->documentRoot, $this->settings->frontController),
            $request->body,
        );

        return function () use ($stream): Response {
            [$output, $errors] = FastCgiClient::answer($stream);
            file_put_contents($this->logFile(), $errors, FILE_APPEND);

            return Response::fromCgi($output);
        };
    }

    /** Asks, and is gone before the answer comes */
    public function requestAndGo(Request $request): void
    {
        fclose(FastCgiClient::ask($this->socket(), $request->metaVariables($this->documentRoot), $request->body));
    }

    protected function command(): array
    {
        return [
            Binary::php('php-fpm'), '--nodaemonize', '-n', '-c', $this->iniFile(),
            '--fpm-config', "$this->directory/fpm.conf",
            ...$this->workerUser() === 'root' ? ['--allow-to-run-as-root'] : [],
        ];
    }

    protected function isReady(): bool
    {
        // It opens one socket after the other.
        foreach (array_keys($this->users) as $pool) {
            if (!self::takesConnections($this->socket($pool))) {
                return false;
            }
        }

        return true;
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        $this->write("$this->directory/fpm.conf", implode("\n", [
            '[global]',
            "error_log = $this->directory/log",
            // A reload lets requests come to their end.
            'process_control_timeout = ' . self::SECONDS_TO_WAIT,
            ...array_map($this->pool(...), array_keys($this->users), $this->users),
            '',
        ]));
    }

    private function pool(int $pool, ?string $user): string
    {
        $user ??= $this->workerUser();

        return implode("\n", [
            $pool ? "[www-$pool]" : '[www]',
            "listen = {$this->socketFile($pool)}",
            ...$user ? ["user = $user", "listen.owner = $user"] : [],
            'pm = static',
            "pm.max_children = $this->workers",
            'catch_workers_output = yes',
            ...$this->pool,
            ...$this->pools[$pool] ?? [],
        ]);
    }

    /** What is read where it is may be root's alone. */
    protected function workerUser(): ?string
    {
        return $this->settings->frontController !== null && posix_geteuid() === 0 ? 'root' : parent::workerUser();
    }

    private function socket(int $pool = 0): string
    {
        return "unix://{$this->socketFile($pool)}";
    }
}
