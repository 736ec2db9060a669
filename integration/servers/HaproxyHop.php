<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** HAProxy between nginx and PHP-FPM, by a socket of this machine */
final class HaproxyHop extends HaproxyFront
{
    public function socketFile(): string
    {
        return "$this->directory/php.sock";
    }

    protected function isReady(): bool
    {
        return self::takesConnections("unix://{$this->socketFile()}");
    }

    protected function names(): array
    {
        // Only root could give it to the group of nginx.
        return ['{hop}' => $this->socketFile(), '{hop-rights}' => 'mode 666'];
    }
}
