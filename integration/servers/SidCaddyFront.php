<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** A newer Caddy */
final class SidCaddyFront extends CaddyFront
{
    protected function program(): array
    {
        return Sid::command('/usr/bin/caddy');
    }
}
