<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** php-cgi, a process for each request */
final class CgiServer extends Server
{
    /** What PHP ends with: the second after a fatal error */
    private const EXIT_CODES = [0, 255];

    public function start(): void
    {
        Binary::php('php-cgi');
        $this->writeFiles();
    }

    public function request(Request $request): Response
    {
        $process = proc_open(
            $this->command(),
            [['pipe', 'r'], ['pipe', 'w'], ['file', $this->logFile(), 'a']],
            $pipes,
            $this->documentRoot,
            $request->metaVariables($this->documentRoot) + Process::allocatorAndSanitizers(),
        );
        fwrite($pipes[0], $request->body);
        fclose($pipes[0]);
        $output = stream_get_contents($pipes[1]);
        fclose($pipes[1]);
        $exitCode = proc_close($process);
        if (!\in_array($exitCode, self::EXIT_CODES, true)) {
            throw $this->failure("exit code $exitCode after:\n$output");
        }
        try {
            return Response::fromCgi($output);
        } catch (\UnexpectedValueException $e) {
            throw $this->failure($e->getMessage(), $e);
        }
    }

    protected function command(): array
    {
        return [
            Binary::named('timeout'), (string) self::SECONDS_TO_WAIT,
            Binary::php('php-cgi'), '-n', '-c', $this->iniFile(),
        ];
    }

    protected function isReady(): bool
    {
        return true;
    }
}
