<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** A response as it was on the wire */
final readonly class Response
{
    /**
     * @param string $head the header block as it came, without the empty line that ends it
     * @param list<string> $interim the header blocks of the interim responses that came before
     */
    public function __construct(
        public int $status,
        public string $head,
        public string $body,
        public array $interim = [],
    ) {
    }

    /** @param string $output what a CGI script writes (RFC 3875, section 6) */
    public static function fromCgi(string $output): self
    {
        [$head, $body] = explode("\r\n\r\n", $output, 2) + [1 => null];
        if ($body === null) {
            throw new \UnexpectedValueException("no header block in the output:\n$output");
        }

        return new self(preg_match('/^Status: (\d+)/mi', $head, $match) ? (int) $match[1] : 200, "$head\r\n", $body);
    }

    /**
     * The fields of this name, as lines, in their order
     *
     * @return list<string>
     */
    public function lines(string $name): array
    {
        return array_values(preg_grep('/^' . preg_quote($name, '/') . ':/i', explode("\r\n", $this->head)));
    }
}
