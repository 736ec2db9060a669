<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** PHP's built-in web server: one process, or one more than the workers that are asked for */
final class BuiltinServer extends HttpServer
{
    public function __construct(Settings $settings, Content $site = Site::App, private readonly int $workers = 0)
    {
        parent::__construct($settings, $site);
    }

    protected function command(): array
    {
        return [
            Binary::php('php'), '-n', '-c', $this->iniFile(), '-S', '127.0.0.1:0', '-t', $this->documentRoot,
            ...array_filter([$this->settings->frontController]),
            ...$this->site === Site::Gallery ? ["$this->documentRoot/index.php"] : [],
        ];
    }

    protected function environment(): array
    {
        return $this->workers ? ['PHP_CLI_SERVER_WORKERS' => (string) $this->workers] : [];
    }

    /** It chooses a free port, and says which when it listens. */
    protected function isReady(): bool
    {
        return $this->address() !== '';
    }

    public function address(): string
    {
        preg_match('~Server \(http://([\d.:]+)\) started~', $this->log(), $match);

        return $match[1] ?? '';
    }

    protected function endSignal(): int
    {
        return SIGINT;
    }

    /** The first process waits for the others, but tells them nothing. */
    protected function endsAsGroup(): bool
    {
        return $this->workers > 0;
    }
}
