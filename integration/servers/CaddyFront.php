<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** Caddy */
final class CaddyFront extends Front
{
    protected function command(): array
    {
        return [
            Binary::named('caddy'), 'run', '--adapter', 'caddyfile', '--config', $this->configurationFile(),
        ];
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
}
