<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

abstract class HttpServer extends Server implements CanBeAsked
{
    /** Host and port to connect to */
    abstract public function address(): string;

    public function connect(): HttpConnection
    {
        return new HttpConnection($this->address());
    }

    public function ask(Request $request): \Closure
    {
        $connection = $this->connect();
        $connection->send($request);

        return static fn (): Response => $connection->receive($request);
    }

    public function request(Request $request): Response
    {
        return $this->exchange([$request])[0];
    }

    /** Asks, and is gone before the answer comes */
    public function requestAndGo(Request $request): void
    {
        $stream = stream_socket_client("tcp://{$this->address()}");
        fwrite($stream, $request->message());
        fclose($stream);
    }

    /**
     * @param non-empty-list<Request> $requests one after the other on one connection
     * @return non-empty-list<Response>
     */
    public function exchange(array $requests): array
    {
        try {
            $connection = $this->connect();
            $last = array_key_last($requests);

            return array_map(
                static fn (Request $request, int $i) => $connection->exchange($request, keepAlive: $i !== $last),
                $requests,
                array_keys($requests),
            );
        } catch (\UnexpectedValueException $e) {
            throw $this->failure($e->getMessage(), $e);
        }
    }
}
