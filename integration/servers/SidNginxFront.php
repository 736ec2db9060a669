<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** nginx 1.29 or later, which knows the 103 */
final class SidNginxFront extends NginxFront
{
    protected function program(): array
    {
        return Sid::command('/usr/sbin/nginx');
    }
}
