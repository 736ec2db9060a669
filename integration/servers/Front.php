<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Daemon;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\OnFreePort;
use ServerPush\Integration\Server\ServerFailure;

/**
 * A server that speaks HTTP/2 over TLS, and the PHP behind it. Its configuration is a file of config/, in which
 * `{name}` stands for what differs from machine to machine.
 */
abstract class Front extends Daemon
{
    use OnFreePort {
        start as private startOnFreePort;
    }

    /** @param string $configuration a file of config/ */
    public function __construct(
        private readonly string $configuration,
        public readonly FpmServer|HttpServer|HaproxyHop $back,
    ) {
        parent::__construct();
    }

    public function start(): void
    {
        // What is not installed shall say so before anything runs.
        $this->command();
        $this->back->start();
        $this->startOnFreePort();
    }

    public function stop(): void
    {
        try {
            parent::stop();
        } finally {
            $this->back->stop();
        }
    }

    public function log(): string
    {
        return $this->ownLog() . $this->back->log();
    }

    public function address(): string
    {
        return "127.0.0.1:$this->port";
    }

    /** The directory in which pages look for files that tests make */
    public function documentRoot(): string
    {
        return $this->back->documentRoot();
    }

    /** The file of exported hints that its configuration names: of none, until a test fills it */
    final public function hintsFile(): string
    {
        return "$this->directory/hints";
    }

    /** What the program says of its configuration; null: that it is right */
    final public function complaint(): ?string
    {
        $process = proc_open(
            $this->checkCommand(),
            [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]],
            $pipes,
            env_vars: ['PATH' => getenv('PATH')] + $this->environment(),
        );
        $output = stream_get_contents($pipes[1]);

        return proc_close($process) === 0 ? null : $output;
    }

    /** @return list<string> */
    protected function checkCommand(): array
    {
        throw new \LogicException(static::class . ' is never asked');
    }

    protected function configurationFile(): string
    {
        return "$this->directory/$this->configuration";
    }

    protected function isReady(): bool
    {
        return self::takesConnections("tcp://{$this->address()}");
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        $certificate = Certificate::get();
        $this->write("$this->directory/certificate.pem", $certificate->certificate);
        $this->write("$this->directory/key.pem", $certificate->key);
        $this->write("$this->directory/both.pem", $certificate->certificate . $certificate->key);
        $this->write($this->hintsFile(), "# nothing is known yet\n");
        $this->write($this->configurationFile(), strtr($this->template(), $this->names() + [
            '{ip}' => '127.0.0.1',
            '{port}' => $this->port,
            '{listen}' => $this->address(),
            '{host}' => $this->address(),
            '{directory}' => $this->directory,
            '{public}' => $this->back->documentRoot(),
            '{certificates}' => $this->directory,
            '{php-fpm}' => $this->back instanceof FpmServer ? $this->back->socketFile() : '',
            '{hop}' => $this->back instanceof HaproxyHop ? $this->back->socketFile() : '',
            '{hints}' => $this->hintsFile(),
            '{name}' => 'site.example',
            '{back-port}' => $this->back instanceof HttpServer ? substr(strrchr($this->back->address(), ':'), 1) : '',
        ]));
    }

    /** The part of the configuration that is for readers, with names that they may have */
    final public function documentation(): string
    {
        [, $marked] = preg_split('~^ *# </?docs>\n~m', $this->template());
        preg_match('~^ *~', $marked, $indent);

        return strtr(preg_replace("~^$indent[0]~m", '', $marked), [
            '{ip}' => '0.0.0.0',
            '{port}' => '443',
            '{listen}' => '*:443',
            '{host}' => 'example.org:443',
            '{public}' => '/srv/app/public',
            '{certificates}' => '/etc/ssl/app',
            '{php-fpm}' => '/run/php/php-fpm.sock',
            '{hop}' => '/run/haproxy/php.sock',
            '{name}' => 'example.org',
            '{hop-rights}' => 'group www-data mode 660',
            '{hints}' => '/etc/' . $this->documentedHints(),
            '{back-port}' => '8080',
        ]);
    }

    /** Where readers may have the file of exported hints, below /etc */
    protected function documentedHints(): string
    {
        return '';
    }

    final public function version(): string
    {
        $command = [$this->command()[0], ...$this->versionArguments()];
        $process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
        $output = stream_get_contents($pipes[1]);
        proc_close($process);

        return preg_match('/\d+(?:\.\d+)+/', $output, $match) ? $match[0] : throw $this->failure("no version: $output");
    }

    /** @return list<string> upon which the program says what it is */
    protected function versionArguments(): array
    {
        return ['-v'];
    }

    protected function template(): string
    {
        return file_get_contents(__DIR__ . "/config/$this->configuration");
    }

    /** @return array<string, string> what else the configuration names */
    protected function names(): array
    {
        return [];
    }
}
