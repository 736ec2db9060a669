<?php

declare(strict_types=1);

namespace ServerPush\Integration\FrankenPhp;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\OnFreePort;
use ServerPush\Integration\Server\ServerFailure;
use ServerPush\Integration\Server\Settings;

/** The FrankenPHP that the environment names, without TLS: HTTP/1.1, and HTTP/2 for who begins with it */
final class FrankenPhp extends HttpServer
{
    use OnFreePort;

    /** The first start of a large program */
    protected const SECONDS_TO_WAIT = 30;

    /** @param int $threads of which a worker has all but one; a PHP that is not thread-safe has one */
    public function __construct(Settings $settings, private readonly Mode $mode, private readonly int $threads)
    {
        parent::__construct($settings, new Site());
    }

    /** @throws NotInstalled */
    public static function binary(): string
    {
        $binary = (string) getenv('FRANKENPHP');

        return is_executable($binary) ? $binary : throw new NotInstalled('FrankenPHP is not installed');
    }

    public function address(): string
    {
        return "127.0.0.1:$this->port";
    }

    protected function command(): array
    {
        return [self::binary(), 'run', '--adapter', 'caddyfile', '--config', $this->configurationFile()];
    }

    protected function environment(): array
    {
        return ['HOME' => $this->directory, 'PHPRC' => $this->iniFile()];
    }

    protected function isReady(): bool
    {
        return self::takesConnections("tcp://{$this->address()}");
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        $threads = self::isThreadSafe() ? $this->threads : 1;
        $workers = $this->mode === Mode::Worker ? max(1, $threads - 1) : 0;
        $this->write($this->configurationFile(), strtr(file_get_contents(__DIR__ . '/Caddyfile'), [
            '{port}' => (string) $this->port,
            '{public}' => $this->documentRoot,
            '{threads}' => (string) max($workers + 1, $threads),
            '{worker}' => $workers ? "worker $this->documentRoot/index.php $workers" : '',
        ]));
    }

    /** Whether its PHP is */
    public static function isThreadSafe(): bool
    {
        $process = proc_open(
            [self::binary(), 'php-cli', '-r', 'echo "threads:", PHP_ZTS;'],
            [['file', '/dev/null', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']],
            $pipes,
            env_vars: ['PATH' => getenv('PATH')],
        );
        $output = stream_get_contents($pipes[1]);
        proc_close($process);

        return match (strstr($output, 'threads:')) {
            'threads:1' => true,
            'threads:0' => false,
            default => throw new ServerFailure("php-cli says nothing of threads: $output"),
        };
    }

    private function configurationFile(): string
    {
        return "$this->directory/Caddyfile";
    }
}
