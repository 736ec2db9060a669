<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/**
 * One FastCGI request on a connection of its own (FastCGI specification 1.0).
 *
 * The clients that packages offer turn the header block into an array by name; here its bytes, and the order and number
 * of its lines, are what is tested. Without them no download is needed to run the tests, either.
 */
final class FastCgiClient
{
    private const BEGIN_REQUEST = 1;
    private const END_REQUEST = 3;
    private const PARAMS = 4;
    private const STDIN = 5;
    private const STDOUT = 6;
    private const STDERR = 7;

    private const RESPONDER = 1;
    private const TIMEOUT_SECONDS = 10;
    private const MAX_CONTENT = 0xffff;

    /**
     * @param array<string, string> $params
     * @return resource the connection, on which the answer will come
     */
    public static function ask(string $socket, array $params, string $stdin)
    {
        $stream = stream_socket_client($socket, $code, $message, self::TIMEOUT_SECONDS);
        stream_set_timeout($stream, self::TIMEOUT_SECONDS);
        $pairs = '';
        foreach ($params as $name => $value) {
            $pairs .= self::length($name) . self::length($value) . $name . $value;
        }
        fwrite($stream, self::record(self::BEGIN_REQUEST, pack('nCx5', self::RESPONDER, 0))
            . self::stream(self::PARAMS, $pairs)
            . self::stream(self::STDIN, $stdin));

        return $stream;
    }

    /**
     * @param resource $stream what ask() gave
     * @return array{string, string} what the application wrote to its standard output and error
     */
    public static function answer($stream): array
    {
        try {
            $received = [self::STDOUT => '', self::STDERR => ''];
            do {
                ['type' => $type, 'content' => $content, 'padding' => $padding]
                    = unpack('Cversion/Ctype/nid/ncontent/Cpadding', self::read($stream, 8));
                $data = self::read($stream, $content);
                self::read($stream, $padding);
                if (isset($received[$type])) {
                    $received[$type] .= $data;
                }
            } while ($type !== self::END_REQUEST);

            return [$received[self::STDOUT], $received[self::STDERR]];
        } finally {
            fclose($stream);
        }
    }

    private static function record(int $type, string $content): string
    {
        return pack('CCnnxx', 1, $type, 1, \strlen($content)) . $content;
    }

    /** A stream is a series of records that an empty one ends. */
    private static function stream(int $type, string $content): string
    {
        $records = '';
        foreach ($content === '' ? [] : str_split($content, self::MAX_CONTENT) as $part) {
            $records .= self::record($type, $part);
        }

        return $records . self::record($type, '');
    }

    private static function length(string $string): string
    {
        return \strlen($string) < 0x80 ? \chr(\strlen($string)) : pack('N', \strlen($string) | 0x80000000);
    }

    /** @param resource $stream */
    private static function read($stream, int $length): string
    {
        $data = $length ? stream_get_contents($stream, $length) : '';
        if (\strlen((string) $data) !== $length) {
            throw new \UnexpectedValueException(stream_get_meta_data($stream)['timed_out']
                ? 'no answer in ' . self::TIMEOUT_SECONDS . ' seconds'
                : 'connection closed before the end of the response');
        }

        return $data;
    }
}
