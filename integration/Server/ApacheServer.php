<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** Apache with mod_php: one worker, or as many as a front server's connections need */
final class ApacheServer extends HttpServer
{
    use OnFreePort;

    private const MODULES = ['mpm_prefork', 'authz_core', 'dir', 'mime', 'include'];

    public function __construct(Settings $settings, Content $site = Site::App, private readonly int $workers = 1)
    {
        parent::__construct($settings, $site);
    }

    protected function command(): array
    {
        // A sanitizer's library, which is in a PHP that was built with one but not in Apache
        $preloaded = getenv('SERVERPUSH_APACHE_PRELOAD');
        $preload = $preloaded === false ? [] : [Binary::named('env'), "LD_PRELOAD=$preloaded"];

        return [...$preload, Binary::named('apache2', 'httpd'), '-D', 'FOREGROUND', '-f', "$this->directory/apache.conf"];
    }

    public function address(): string
    {
        return "127.0.0.1:$this->port";
    }

    /** The port is open before the handlers of signals are there; this line of the log comes after both. */
    protected function isReady(): bool
    {
        return str_contains($this->ownLog(), 'resuming normal operations');
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
            "ServerLimit $this->workers",
            "MaxRequestWorkers $this->workers",
            "StartServers $this->workers",
            "MinSpareServers $this->workers",
            // An idle connection would keep its worker from all others.
            ...$this->workers > 1 ? ['KeepAlive Off'] : [],
            'TypesConfig /dev/null',
            'AddType text/css .css',
            'AddType text/javascript .js',
            'AddType image/jpeg .jpg',
            'AddType image/svg+xml .svg',
            'AddType font/woff2 .woff2',
            'DirectoryIndex index.php',
            ...$this->site->apache(),
            ...$this->settings->frontController
                ? ['LoadModule alias_module ' . Binary::apacheModule('mod_alias.so'), $this->toFrontController()]
                : [],
            "DocumentRoot $this->documentRoot",
            <<<'CONF'
            <Directory />
                Require all granted
                Options +Includes
                AllowOverride Options
            </Directory>
            <FilesMatch "\.php$">
                SetHandler application/x-httpd-php
            </FilesMatch>
            # a thousand requests on one connection
            MaxKeepAliveRequests 0
            <Files "*.shtml">
                SetOutputFilter INCLUDES
            </Files>
            <Location /missing/>
                ErrorDocument 404 /error.php
            </Location>
            <Location /missing/status-200>
                ErrorDocument 404 /error.php?status=200
            </Location>
            <Location /missing/learned>
                ErrorDocument 404 /learn/page.php?status=200
            </Location>
            <Files "apache-php-value-enabled.php">
                php_value serverpush.enabled 0
            </Files>
            <Files "apache-php-value-mode.php">
                php_value serverpush.mode preload
            </Files>
            <Location /by-server/>
                php_value serverpush.mode nonsense
                php_admin_value serverpush.max_links many
            </Location>

            CONF,
        ]));
    }

    private function toFrontController(): string
    {
        return "AliasMatch \"^\" \"{$this->settings->frontController}\"";
    }
}
