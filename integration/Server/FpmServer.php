<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** PHP-FPM with one worker, or as many as are asked for, spoken to over FastCGI */
final class FpmServer extends Server
{
    public function __construct(Settings $settings, Site $site = Site::App, private readonly int $workers = 1)
    {
        parent::__construct($settings, $site);
    }

    public function socketFile(): string
    {
        return "$this->directory/fpm.sock";
    }

    public function request(Request $request): Response
    {
        try {
            [$output, $errors] = FastCgiClient::exchange(
                $this->socket(),
                $request->metaVariables($this->documentRoot, $this->settings->frontController),
                $request->body,
            );
            file_put_contents($this->logFile(), $errors, FILE_APPEND);

            return Response::fromCgi($output);
        } catch (\UnexpectedValueException $e) {
            throw $this->failure($e->getMessage(), $e);
        }
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
        $stream = @stream_socket_client($this->socket());

        return $stream !== false && fclose($stream);
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        $user = $this->workerUser();
        $this->write("$this->directory/fpm.conf", implode("\n", [
            '[global]',
            "error_log = $this->directory/log",
            '[www]',
            "listen = {$this->socketFile()}",
            ...$user ? ["user = $user", "group = $user", "listen.owner = $user"] : [],
            'pm = static',
            "pm.max_children = $this->workers",
            'catch_workers_output = yes',
            '',
        ]));
    }

    /** What is read where it is may be root's alone. */
    protected function workerUser(): ?string
    {
        return $this->settings->frontController !== null && posix_geteuid() === 0 ? 'root' : parent::workerUser();
    }

    private function socket(): string
    {
        return "unix://{$this->socketFile()}";
    }
}
