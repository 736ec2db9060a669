<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** PHP's built-in web server */
final class BuiltinServer extends HttpServer
{
    protected function command(): array
    {
        return [
            Binary::php('php'), '-n', '-c', $this->iniFile(), '-S', '127.0.0.1:0', '-t', $this->documentRoot,
            ...array_filter([$this->settings->frontController]),
            ...$this->site === Site::Gallery ? ["$this->documentRoot/index.php"] : [],
        ];
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
}
