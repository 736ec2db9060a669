<?php

declare(strict_types=1);

namespace ServerPush\Bench;

use ServerPush\Integration\Server\FastCgiClient;

/** One process of php-cgi that serves FastCGI requests as a web server would send them, counted by callgrind */
final class FastCgiProcess
{
    private const SECONDS_TO_WAIT = 60;

    /** As nginx sends it for a browser's navigation: its fastcgi_params, then the fields */
    private const PARAMS = [
        'QUERY_STRING' => 'number=1',
        'REQUEST_METHOD' => 'GET',
        'CONTENT_TYPE' => '',
        'CONTENT_LENGTH' => '',
        'SCRIPT_NAME' => '/index.php',
        'REQUEST_URI' => '/catalogue/page?number=1',
        'DOCUMENT_URI' => '/index.php',
        'SERVER_PROTOCOL' => 'HTTP/2.0',
        'REQUEST_SCHEME' => 'https',
        'HTTPS' => 'on',
        'GATEWAY_INTERFACE' => 'CGI/1.1',
        'SERVER_SOFTWARE' => 'nginx/1.22.1',
        'REMOTE_ADDR' => '192.0.2.1',
        'REMOTE_PORT' => '50000',
        'SERVER_ADDR' => '192.0.2.2',
        'SERVER_PORT' => '443',
        'SERVER_NAME' => 'www.example.com',
        'REDIRECT_STATUS' => '200',
        'HTTP_HOST' => 'www.example.com',
        'HTTP_USER_AGENT' => 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0',
        'HTTP_ACCEPT' => 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
        'HTTP_ACCEPT_ENCODING' => 'gzip, deflate, br, zstd',
        'HTTP_ACCEPT_LANGUAGE' => 'en-GB,en;q=0.9',
        'HTTP_SEC_FETCH_DEST' => 'document',
        'HTTP_SEC_FETCH_MODE' => 'navigate',
        'HTTP_SEC_FETCH_SITE' => 'none',
        'HTTP_COOKIE' => 'session=0123456789abcdef',
    ];

    /** With opcache, as in production: without it the request is larger, and all that is compared with it smaller. */
    private const SETTINGS = ['zend_extension=opcache', 'opcache.enable=1', 'opcache.file_update_protection=0'];

    /** @param list<string> $extensions shared objects */
    public function __construct(
        private readonly Machine $machine,
        private readonly string $script,
        private readonly array $extensions,
    ) {
    }

    /** @param string|null $response receives the last response */
    public function instructions(int $requests, ?string &$response = null): int
    {
        $counts = $this->machine->file('callgrind.fastcgi.out');
        $settings = $this->machine->file('fastcgi.ini');
        $log = $this->machine->file('fastcgi.log');
        // Its path must be short, which that of a checkout need not be.
        $socket = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        $extensions = array_map(static fn (string $file): string => "extension=$file", $this->extensions);
        file_put_contents($settings, implode("\n", [...$extensions, ...self::SETTINGS, '']));
        $process = proc_open(
            [
                'valgrind', '-q', '--tool=callgrind', "--callgrind-out-file=$counts",
                Machine::php('php-cgi'), '-c', $settings, '-b', $socket,
            ],
            [['file', '/dev/null', 'r'], ['file', $log, 'w'], ['file', $log, 'a']],
            $pipes,
            null,
            [
                'PATH' => (string) getenv('PATH'),
                'PHP_INI_SCAN_DIR' => '',
                // It ends by itself, and in good order, after so many.
                'PHP_FCGI_MAX_REQUESTS' => (string) $requests,
            ] + PhpCgi::WITHOUT_REP,
        ) ?: throw new Failure('cannot run valgrind');
        try {
            $deadline = microtime(true) + self::SECONDS_TO_WAIT;
            while (!@stat($socket)) {
                if (!proc_get_status($process)['running'] || microtime(true) > $deadline) {
                    throw new Failure("php-cgi does not start\n" . file_get_contents($log));
                }
                usleep(10_000);
                clearstatcache();
            }
            for ($request = 0; $request < $requests; $request++) {
                [$response] = FastCgiClient::exchange("unix://$socket", $this->params(), '');
            }
            while (proc_get_status($process)['running']) {
                if (microtime(true) > $deadline) {
                    throw new Failure('php-cgi does not end');
                }
                usleep(10_000);
            }
        } finally {
            proc_terminate($process, SIGKILL);
            proc_close($process);
            @unlink($socket);
        }
        if (!preg_match('/^totals: (\d+)$/m', (string) @file_get_contents($counts), $totals)) {
            throw new Failure("callgrind left no totals\n" . file_get_contents($log));
        }
        unlink($counts);

        return (int) $totals[1];
    }

    /** @return array<string, string> */
    private function params(): array
    {
        $root = Machine::root() . '/bench/scripts/request';

        return ['SCRIPT_FILENAME' => "$root/$this->script", 'DOCUMENT_ROOT' => $root] + self::PARAMS;
    }
}
