<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** For programs that cannot choose a free port by themselves */
trait OnFreePort
{
    private int $port;

    public function start(): void
    {
        $attempts = 3;
        do {
            $this->port = self::freePort();
            try {
                parent::start();

                return;
            } catch (ServerFailure $e) {
                // Between our search and the program's bind() another one may have taken the port.
                $isTaken = stripos($this->ownLog(), 'address already in use') !== false;
            }
        } while ($isTaken && --$attempts);
        throw $e;
    }

    private static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');
        $port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
        fclose($socket);

        return $port;
    }
}
