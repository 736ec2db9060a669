<?php

declare(strict_types=1);

namespace ServerPush\Bench;

use ServerPush\Integration\Server\HttpConnection;
use ServerPush\Integration\Server\Request;

/** One process of PHP's built-in server that serves one script of bench/scripts/learned, counted by callgrind */
final class BuiltinProcess
{
    private const SECONDS_TO_WAIT = 120;

    private const NAVIGATION = ['Sec-Fetch-Mode' => 'navigate', 'Sec-Fetch-Dest' => 'document'];

    /** As a browser sends it, through a proxy of the house */
    private const FIELDS = [
        'Host' => 'www.example.com',
        'User-Agent' => 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0',
        'Accept' => 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
        'Accept-Encoding' => 'gzip, deflate, br, zstd',
        'Accept-Language' => 'en-GB,en;q=0.9',
        'Sec-CH-UA-Mobile' => '?0',
        'Sec-Fetch-Site' => 'none',
    ];

    private const SETTINGS = [
        'zend_extension=opcache', 'opcache.enable=1', 'opcache.enable_cli=1', 'opcache.file_update_protection=0',
        'output_buffering=0',
    ];

    /**
     * @param string $learn serverpush.learn
     * @param bool $navigates whether the requests are a browser's navigations
     */
    public function __construct(
        private readonly Machine $machine,
        private readonly string $script,
        private readonly string $learn,
        private readonly bool $navigates = true,
    ) {
    }

    /** All that the process did, with the last response */
    public function count(int $requests): CallGraph
    {
        $counts = $this->machine->file('callgrind.builtin.out');
        $log = $this->machine->file('builtin.log');
        @unlink($counts);
        $process = $this->start($counts, $log);
        try {
            $address = $this->addressIn($log, $process);
            for ($request = 0; $request < $requests; $request++) {
                $response = (new HttpConnection($address))->exchange($this->request($request));
            }
            proc_terminate($process, SIGINT);
            $deadline = microtime(true) + self::SECONDS_TO_WAIT;
            while (proc_get_status($process)['running']) {
                if (microtime(true) > $deadline) {
                    throw new Failure('the built-in server does not end');
                }
                usleep(10_000);
            }
        } finally {
            proc_terminate($process, SIGKILL);
            proc_close($process);
        }
        if ($response->status !== 200) {
            throw new Failure("$this->script: $response->status\n$response->body");
        }

        return CallGraph::read($counts, $response);
    }

    /** @return resource */
    private function start(string $counts, string $log)
    {
        $settings = $this->machine->file('builtin.ini');
        file_put_contents($settings, implode("\n", [
            ...self::SETTINGS, "extension={$this->machine->extension}", "serverpush.learn=$this->learn", '',
        ]));
        $folder = Machine::root() . '/bench/scripts/learned';

        return proc_open(
            [
                'valgrind', '-q', '--tool=callgrind', "--callgrind-out-file=$counts",
                PHP_BINARY, '-c', $settings, '-S', '127.0.0.1:0', '-t', $folder, "$folder/$this->script",
            ],
            [['file', '/dev/null', 'r'], ['file', $log, 'w'], ['file', $log, 'a']],
            $pipes,
            null,
            ['PATH' => (string) getenv('PATH'), 'PHP_INI_SCAN_DIR' => '/dev/null'] + PhpCgi::WITHOUT_REP,
        ) ?: throw new Failure('cannot run valgrind');
    }

    /** @param resource $process */
    private function addressIn(string $log, $process): string
    {
        $deadline = microtime(true) + self::SECONDS_TO_WAIT;
        while (!preg_match('~\(http://([\d.:]+)\) started~', file_get_contents($log), $match)) {
            if (!proc_get_status($process)['running'] || microtime(true) > $deadline) {
                throw new Failure("the built-in server does not start\n" . file_get_contents($log));
            }
            usleep(10_000);
        }

        return $match[1];
    }

    /** Each from another network, as far as that goes */
    private function request(int $number): Request
    {
        return new Request('/catalogue/page?number=1', fields: self::FIELDS
            + ($this->navigates ? self::NAVIGATION : [])
            + ['X-Forwarded-For' => sprintf('198.51.%d.1', 100 + $number % 100)]);
    }
}
