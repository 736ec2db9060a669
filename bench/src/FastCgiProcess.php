<?php

declare(strict_types=1);

namespace ServerPush\Bench;

use ServerPush\Integration\Server\FastCgiClient;

/** One process of php-cgi that serves FastCGI requests as a web server would send them, counted by callgrind */
final class FastCgiProcess
{
    private const SECONDS_TO_WAIT = 60;

    /** Requests for each page before it is measured: what is done once in its life is over */
    private const WARM_UP = 5;

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
    private const SETTINGS = [
        'zend_extension=opcache', 'opcache.enable=1', 'opcache.file_update_protection=0', 'opcache.validate_timestamps=0',
    ];

    /** @param list<string> $extensions shared objects that are measured */
    public function __construct(private readonly Machine $machine, private readonly array $extensions)
    {
    }

    /**
     * @param array<string, Page> $pages by any name
     * @return array<string, float> instructions of a whole request for each, its mean of so many
     */
    public function instructions(array $pages, int $requests): array
    {
        $counts = $this->machine->file('callgrind.fastcgi.out');
        $this->forget($counts);
        $this->serve(
            // Each region begins within one request for its page, and ends within another.
            array_merge(...array_map(static fn (Page $page, string $name): array => [
                ...array_fill(0, self::WARM_UP, [$page, []]),
                [$page, ['BENCH_DUMP' => 'before']],
                ...array_fill(0, $requests - 1, [$page, []]),
                [$page, ['BENCH_DUMP' => $name]],
            ], $pages, array_keys($pages))),
            ['valgrind', '-q', '--tool=callgrind', "--callgrind-out-file=$counts"],
            PhpCgi::WITHOUT_REP,
        );
        $perRequest = [];
        foreach (glob("$counts.*") as $file) {
            $text = file_get_contents($file);
            if (preg_match('/^desc: Trigger: Client Request: (.*)$/m', $text, $name)
                && preg_match('/^(?:totals|summary): (\d+)/m', $text, $total)) {
                $perRequest[$name[1]] = $total[1] / $requests;
            }
        }
        $this->forget($counts);

        return array_map(
            static fn (string $name): float => $perRequest[$name] ?? throw new Failure("callgrind did not count $name"),
            array_combine(array_keys($pages), array_keys($pages)),
        );
    }

    /**
     * @param array<string, Page> $pages by any name
     * @return array<string, list<int>> for each the processor's nanoseconds of so many requests, the pages in turn
     */
    public function times(array $pages, int $requests): array
    {
        $turn = array_map(static fn (Page $page): array => [$page, []], array_values($pages));
        $file = $this->machine->file('times');
        // The time of a request is known when the next begins.
        $this->serve(
            [...array_merge(...array_fill(0, $requests + self::WARM_UP, $turn)), $turn[0]],
            [],
            ['BENCH_TIMES' => $file],
        );
        $times = \array_slice(array_map(\intval(...), file($file)), self::WARM_UP * \count($turn));
        $of = [];
        foreach (array_keys($pages) as $i => $name) {
            for ($turns = 0; $turns < $requests; $turns++) {
                $of[$name][] = $times[$turns * \count($turn) + $i];
            }
        }

        return $of;
    }

    /**
     * Has one process answer so many requests, and end.
     *
     * @param list<array{Page, array<string, string>}> $requests each with variables of its own
     * @param list<string> $under the command before php-cgi's
     * @param array<string, string> $environment
     */
    private function serve(array $requests, array $under, array $environment): void
    {
        $settings = $this->machine->file('fastcgi.ini');
        $log = $this->machine->file('fastcgi.log');
        // Its path must be short, which that of a checkout need not be.
        $socket = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        $extensions = array_map(
            static fn (string $file): string => "extension=$file",
            [$this->machine->collector(), ...$this->extensions],
        );
        file_put_contents($settings, implode("\n", [...$extensions, ...self::SETTINGS, '']));
        $process = proc_open(
            [...$under, Machine::php('php-cgi'), '-c', $settings, '-b', $socket],
            [['file', '/dev/null', 'r'], ['file', $log, 'w'], ['file', $log, 'a']],
            $pipes,
            null,
            $environment + [
                'PATH' => (string) getenv('PATH'),
                'PHP_INI_SCAN_DIR' => '',
                'BENCH_WHOLE_REQUESTS' => '1',
                // It ends by itself, and in good order, after so many.
                'PHP_FCGI_MAX_REQUESTS' => (string) \count($requests),
            ],
        ) ?: throw new Failure('cannot run php-cgi');
        try {
            $this->await($process, $log, 'start', static fn (): bool => @stat($socket) !== false);
            foreach ($requests as [$page, $variables]) {
                [$response] = FastCgiClient::answer(
                    FastCgiClient::ask("unix://$socket", $variables + $this->params($page), ''),
                );
                $page->verify($response);
            }
            $this->await($process, $log, 'end', static fn (): bool => false);
        } finally {
            proc_terminate($process, SIGKILL);
            proc_close($process);
            @unlink($socket);
        }
    }

    /** @param resource $process */
    private function await($process, string $log, string $what, \Closure $happened): void
    {
        $deadline = microtime(true) + self::SECONDS_TO_WAIT;
        while (!$happened()) {
            if (!proc_get_status($process)['running']) {
                if ($what === 'end') {
                    return;
                }
                throw new Failure("php-cgi does not $what\n" . file_get_contents($log));
            }
            if (microtime(true) > $deadline) {
                throw new Failure("php-cgi does not $what\n" . file_get_contents($log));
            }
            usleep(10_000);
            clearstatcache();
        }
    }

    private function forget(string $counts): void
    {
        array_map(unlink(...), glob("$counts*"));
    }

    /** @return array<string, string> */
    private function params(Page $page): array
    {
        $folder = \dirname($page->file($this->machine));

        return ['SCRIPT_FILENAME' => $page->file($this->machine), 'DOCUMENT_ROOT' => $folder] + self::PARAMS;
    }
}
