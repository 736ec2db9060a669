<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

final readonly class Request
{
    /**
     * @param array<string, string> $fields
     * @param string $address the client's, as a front server would pass it on; over HTTP it is the connection's
     */
    public function __construct(
        public string $target,
        public string $method = 'GET',
        public array $fields = ['Host' => 'app.example'],
        public string $body = '',
        public string $protocol = 'HTTP/1.1',
        public string $address = '127.0.0.1',
    ) {
    }

    public function message(bool $keepAlive = false): string
    {
        $lines = ["$this->method $this->target $this->protocol"];
        foreach ($this->fields as $name => $value) {
            $lines[] = "$name: $value";
        }
        if ($this->body !== '') {
            $lines[] = 'Content-Length: ' . \strlen($this->body);
        }
        $lines[] = 'Connection: ' . ($keepAlive ? 'keep-alive' : 'close');

        return implode("\r\n", $lines) . "\r\n\r\n$this->body";
    }

    /**
     * The meta-variables that a front server would pass on (RFC 3875, section 4.1)
     *
     * @param ?string $frontController the script to which it sends all requests
     * @return array<string, string>
     */
    public function metaVariables(string $documentRoot, ?string $frontController = null): array
    {
        [$target, $query] = explode('?', $this->target, 2) + [1 => ''];
        // What a front server maps to a file; REQUEST_URI stays as the client sent it.
        $path = preg_replace(['~^https?://[^/]*~i', '~/+~'], ['', '/'], $target);
        $variables = [
            'GATEWAY_INTERFACE' => 'CGI/1.1',
            'SERVER_SOFTWARE' => 'integration',
            'SERVER_PROTOCOL' => $this->protocol,
            'SERVER_NAME' => 'localhost',
            'SERVER_PORT' => '80',
            'REMOTE_ADDR' => $this->address,
            'REQUEST_METHOD' => $this->method,
            'REQUEST_URI' => $this->target,
            'SCRIPT_NAME' => $frontController === null ? $path : '/index.php',
            'SCRIPT_FILENAME' => $frontController ?? $documentRoot . $path,
            'DOCUMENT_ROOT' => $documentRoot,
            'QUERY_STRING' => $query,
            // php-cgi refuses a request that no front server seems to have redirected to it.
            'REDIRECT_STATUS' => '200',
        ];
        foreach ($this->fields as $name => $value) {
            $name = strtr(strtoupper($name), '-', '_');
            // The last two are no fields: they stand for what a front server says by itself.
            $isOwn = \in_array($name, ['CONTENT_TYPE', 'PHP_VALUE', 'DOCUMENT_ROOT'], true);
            $variables[$isOwn ? $name : "HTTP_$name"] = $value;
        }
        if ($this->body !== '') {
            $variables['CONTENT_LENGTH'] = (string) \strlen($this->body);
        }

        return $variables;
    }
}
