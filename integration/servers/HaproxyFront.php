<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** HAProxy */
class HaproxyFront extends Front
{
    protected function command(): array
    {
        return [Binary::named('haproxy'), '-db', '-f', $this->configurationFile()];
    }

    /** It stops softly; others end it in the midst of what it does. */
    protected function endSignal(): int
    {
        return SIGUSR1;
    }

    /** @param string $command of those that the socket of its takes */
    final public function ask(string $command): string
    {
        $stream = stream_socket_client("unix://{$this->controlSocket()}");
        fwrite($stream, "$command\n");

        return stream_get_contents($stream);
    }

    final public function controlSocket(): string
    {
        return "$this->directory/haproxy.sock";
    }

    protected function checkCommand(): array
    {
        return [...$this->command(), '-c'];
    }

    protected function documentedHints(): string
    {
        return 'haproxy/serverpush.map';
    }
}
