<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** Apache with mod_php and one worker */
final class ApacheServer extends HttpServer
{
    private const MODULES = ['mpm_prefork', 'authz_core', 'dir', 'mime'];

    private const ATTEMPTS = 3;

    private int $port;

    public function start(): void
    {
        for ($attempt = 1;; $attempt++) {
            $this->port = self::freePort();
            try {
                parent::start();

                return;
            } catch (ServerFailure $e) {
                // Between our search and Apache's bind() another program may have taken the port.
                if ($attempt === self::ATTEMPTS || !str_contains($this->log(), 'Address already in use')) {
                    throw $e;
                }
            }
        }
    }

    protected function command(): array
    {
        return [Binary::named('apache2', 'httpd'), '-D', 'FOREGROUND', '-f', "$this->directory/apache.conf"];
    }

    protected function address(): string
    {
        return "127.0.0.1:$this->port";
    }

    /** The port is open before the handlers of signals are there; this line of the log comes after both. */
    protected function isReady(): bool
    {
        return str_contains($this->log(), 'resuming normal operations');
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        $user = $this->workerUser();
        $modules = array_map(
            static fn (string $name) => "LoadModule {$name}_module " . Binary::apacheModule("mod_$name.so"),
            self::MODULES,
        );
        $this->write("$this->directory/apache.conf", implode("\n", [
            ...$modules,
            'LoadModule php_module ' . Binary::apachePhpModule(),
            "PHPIniDir $this->directory",
            "ServerRoot $this->directory",
            "DefaultRuntimeDir $this->directory",
            "PidFile $this->directory/apache.pid",
            "ErrorLog $this->directory/log",
            "Listen {$this->address()}",
            'ServerName localhost',
            ...$user ? ["User $user", "Group $user"] : [],
            'ServerLimit 1',
            'MaxRequestWorkers 1',
            'StartServers 1',
            'TypesConfig /dev/null',
            'DirectoryIndex index.php',
            ...$this->settings->frontController
                ? ['LoadModule alias_module ' . Binary::apacheModule('mod_alias.so'), $this->toFrontController()]
                : [],
            "DocumentRoot $this->documentRoot",
            <<<'CONF'
            <Directory />
                Require all granted
            </Directory>
            <FilesMatch "\.php$">
                SetHandler application/x-httpd-php
            </FilesMatch>
            <Location /missing/>
                ErrorDocument 404 /error.php
            </Location>
            <Location /missing/status-200>
                ErrorDocument 404 /error.php?status=200
            </Location>
            <Files "apache-php-value-enabled.php">
                php_value serverpush.enabled 0
            </Files>
            <Files "apache-php-value-mode.php">
                php_value serverpush.mode preload
            </Files>

            CONF,
        ]));
    }

    private function toFrontController(): string
    {
        return "AliasMatch \"^\" \"{$this->settings->frontController}\"";
    }

    private static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');
        $port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
        fclose($socket);

        return $port;
    }
}
