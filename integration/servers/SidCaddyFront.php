<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** A newer Caddy */
final class SidCaddyFront extends Front
{
    protected function command(): array
    {
        return [
            ...Sid::command('/usr/bin/caddy'),
            'run', '--adapter', 'caddyfile', '--config', $this->configurationFile(),
        ];
    }

    /** Where it keeps a copy of its configuration, and what else it writes */
    protected function environment(): array
    {
        return ['HOME' => $this->directory];
    }
}
