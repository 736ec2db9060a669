<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** Caddy */
class CaddyFront extends Front
{
    protected function command(): array
    {
        return [
            ...$this->program(),
            'run', '--adapter', 'caddyfile', '--config', $this->configurationFile(),
        ];
    }

    /** @return non-empty-list<string> what starts it */
    protected function program(): array
    {
        return [Binary::named('caddy')];
    }

    /** Where it keeps a copy of its configuration, and what else it writes */
    protected function environment(): array
    {
        return ['HOME' => $this->directory];
    }

    protected function versionArguments(): array
    {
        return ['version'];
    }

    protected function checkCommand(): array
    {
        return [...$this->program(), 'validate', '--adapter', 'caddyfile', '--config', $this->configurationFile()];
    }

    protected function documentedHints(): string
    {
        return 'caddy/serverpush.caddy';
    }
}
