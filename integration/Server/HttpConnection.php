<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/**
 * An HTTP/1.1 client that sends the bytes it is given and shows the header lines as they came: request targets, Host
 * fields and repeated response fields that any proper client would normalise are what is tested here.
 */
final class HttpConnection
{
    private const TIMEOUT_SECONDS = 10;

    /** @var resource */
    private $stream;

    /** @param string $transport `tls`: whoever the server says it is */
    public function __construct(string $address, string $transport = 'tcp')
    {
        $this->stream = stream_socket_client(
            "$transport://$address",
            $code,
            $message,
            self::TIMEOUT_SECONDS,
            context: stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]),
        );
        stream_set_timeout($this->stream, self::TIMEOUT_SECONDS);
    }

    public function __destruct()
    {
        fclose($this->stream);
    }

    public function exchange(Request $request, bool $keepAlive = false): Response
    {
        $this->send($request, $keepAlive);

        return $this->receive($request);
    }

    public function send(Request $request, bool $keepAlive = false): void
    {
        fwrite($this->stream, $request->message($keepAlive));
    }

    /** The answer to what was sent, with the interim responses before it */
    public function receive(Request $request): Response
    {
        $interim = [];
        while (self::status($head = $this->head()) < 200) {
            $interim[] = $head;
        }
        $status = self::status($head);
        $bodyless = $request->method === 'HEAD' || \in_array($status, [204, 304], true);

        return new Response($status, $head, $bodyless ? '' : $this->body($head), $interim);
    }

    /** One header block, without the empty line that ends it: as soon as it is there */
    public function head(): string
    {
        $head = '';
        while (($line = $this->line()) !== "\r\n") {
            $head .= $line;
        }

        return $head;
    }

    private static function status(string $head): int
    {
        return preg_match('~^HTTP/1\.[01] (\d{3})~', $head, $match)
            ? (int) $match[1]
            : throw new \UnexpectedValueException("no HTTP response:\n$head");
    }

    /** What follows this header block */
    public function body(string $head): string
    {
        if (preg_match('/^Transfer-Encoding: chunked\r$/mi', $head)) {
            $body = '';
            while ($size = hexdec(rtrim($this->line()))) {
                $body .= $this->bytes($size);
                $this->line();
            }
            $this->line();

            return $body;
        }
        if (preg_match('/^Content-Length: (\d+)\r$/mi', $head, $match)) {
            return $this->bytes((int) $match[1]);
        }

        return $this->complete(stream_get_contents($this->stream));
    }

    private function line(): string
    {
        $line = $this->complete(fgets($this->stream));

        return str_ends_with($line, "\r\n")
            ? $line
            : throw new \UnexpectedValueException("connection closed after: $line");
    }

    private function bytes(int $length): string
    {
        $bytes = $length ? $this->complete(stream_get_contents($this->stream, $length)) : '';

        return \strlen($bytes) === $length
            ? $bytes
            : throw new \UnexpectedValueException('connection closed in the body');
    }

    private function complete(string|false $read): string
    {
        if (stream_get_meta_data($this->stream)['timed_out']) {
            throw new \UnexpectedValueException('no answer in ' . self::TIMEOUT_SECONDS . " seconds after: $read");
        }

        return $read === false ? throw new \UnexpectedValueException('connection closed') : $read;
    }
}
