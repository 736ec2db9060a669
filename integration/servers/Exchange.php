<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\Response;

/** What came in answer to one request; of HTTP/2 what nghttp saw on the wire */
final readonly class Exchange
{
    private const TIMEOUT_SECONDS = 20;

    /**
     * @param int $stream the number of the one that the request was sent on
     * @param list<array{stream: int, authority: string, path: string}> $promised in their order
     * @param array<int, Stream> $streams by number
     * @param list<string> $complaints what breaks the rules of HTTP/2, in the words of nghttp
     */
    private function __construct(
        public int $stream,
        public array $promised,
        public array $streams,
        public array $complaints,
        public string $log,
    ) {
    }

    public function response(): Stream
    {
        return $this->streams[$this->stream] ?? new Stream();
    }

    public static function overHttp1(Response $response): self
    {
        $stream = new Stream();
        $stream->fields[] = [':status', (string) $response->status];
        foreach (preg_grep('/^[^:]+: /', explode("\r\n", $response->head)) as $line) {
            [$name, $value] = explode(': ', $line, 2);
            $stream->fields[] = [strtolower($name), $value];
        }
        $stream->bytes = \strlen($response->body);
        $stream->isWhole = true;

        return new self(1, [], [1 => $stream], [], "$response->head\r\n$response->body");
    }

    /**
     * @param array<string, string> $fields of the request
     * @param int $times the same request, so often on one connection; each answer is one of the streams
     * @param ?\Closure(): void $whenHinted called as soon as a 103 is there
     */
    public static function overHttp2(
        string $url,
        array $fields = [],
        int $times = 1,
        ?\Closure $whenHinted = null,
    ): self {
        // Each line as soon as it is whole
        $command = [Binary::named('timeout'), (string) self::TIMEOUT_SECONDS, Binary::named('stdbuf'), '-oL'];
        array_push($command, Binary::named('nghttp'), '-nvy');
        array_push($command, '-m', (string) $times);
        foreach ($fields as $name => $value) {
            array_push($command, '-H', "$name: $value");
        }
        $process = proc_open([...$command, $url], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
        $log = '';
        while (($line = fgets($pipes[1])) !== false) {
            $log .= $line;
            if ($whenHinted && str_contains($line, ' :status: 103')) {
                $whenHinted();
            }
        }
        proc_close($process);

        return self::read($log);
    }

    private static function read(string $log): self
    {
        $request = 0;
        $streams = $promised = $complaints = $fields = [];
        foreach (explode("\n", $log) as $line) {
            // A frame's fields come before it, each with the time; its details after it, without.
            $line = preg_replace('/^\[ *[\d.]+\] /', '', $line);
            if (preg_match('/^recv \(stream_id=\d+\) (:?[^:]+): (.*)$/', $line, $match)) {
                $fields[] = [$match[1], $match[2]];
            } elseif (preg_match('/^recv PUSH_PROMISE/', $line)) {
                $promise = array_column($fields, 1, 0) + [':authority' => '', ':path' => ''];
                $fields = [];
            } elseif (preg_match('/promised_stream_id=(\d+)/', $line, $match)) {
                $promised[] = [
                    'stream' => (int) $match[1],
                    'authority' => $promise[':authority'],
                    'path' => $promise[':path'],
                ];
            } elseif (preg_match(
                '/^(recv|send) (HEADERS|DATA|RST_STREAM) frame <length=(\d+), flags=0x(\w+), stream_id=(\d+)>/',
                $line,
                $match,
            )) {
                [, $direction, $type, $length, $flags, $id] = $match;
                $stream = $streams[(int) $id] ??= new Stream();
                if ($type === 'RST_STREAM') {
                    $stream->isReset = true;
                } elseif ($direction === 'send') {
                    $request = (int) $id;
                } else {
                    array_push($stream->fields, ...$fields);
                    $fields = [];
                    $stream->bytes += $type === 'DATA' ? (int) $length : 0;
                    $stream->isWhole = (hexdec($flags) & Stream::END_STREAM) !== 0;
                }
            }
            if (preg_match('/\[INVALID|\[ERROR\]|^Some requests were not processed|^recv GOAWAY/', $line)) {
                $complaints[] = $line;
            }
        }

        return new self($request, $promised, $streams, $complaints, $log);
    }
}
