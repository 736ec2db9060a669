<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** Apache with the event MPM: PHP-FPM by mod_proxy_fcgi, or another server by mod_proxy_http */
final class ApacheFront extends Front
{
    private const MODULES = [
        'mpm_event', 'authz_core', 'dir', 'mime', 'ssl', 'http2', 'proxy', 'proxy_fcgi', 'proxy_http', 'rewrite',
    ];

    protected function command(): array
    {
        return [Binary::named('apache2', 'httpd'), '-D', 'FOREGROUND', '-f', $this->configurationFile()];
    }

    /** The port is open before the handlers of signals are there; this line of the log comes after both. */
    protected function isReady(): bool
    {
        return str_contains($this->ownLog(), 'resuming normal operations');
    }

    protected function names(): array
    {
        $user = $this->workerUser();

        return [
            '{modules}' => implode("\n", array_map(
                static fn (string $name) => "LoadModule {$name}_module " . Binary::apacheModule("mod_$name.so"),
                self::MODULES,
            )),
            '{user}' => $user ? "User $user\nGroup $user" : '',
        ];
    }

    protected function checkCommand(): array
    {
        return [$this->command()[0], '-t', '-f', $this->configurationFile()];
    }

    protected function documentedHints(): string
    {
        return 'apache2/serverpush.conf';
    }
}
