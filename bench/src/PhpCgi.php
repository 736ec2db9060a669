<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/**
 * php-cgi with settings of its own, which serves one script some times in one process (its option -T): each time with
 * the whole of a request's startup and shutdown.
 */
final class PhpCgi
{
    /** What a request looks like; names by which php-cgi would know a web server above it are not among them. */
    private const REQUEST = [
        'HTTP_HOST' => 'www.example.com',
        'REQUEST_URI' => '/catalogue/page?number=1',
        'SERVER_PROTOCOL' => 'HTTP/1.1',
    ];

    /** No link is left out for its number or size. */
    private const SETTINGS = ['serverpush.header_budget=0', 'serverpush.max_links=0', 'memory_limit=-1'];

    /**
     * To valgrind every turn of a `rep` is an instruction: a byte of the C library's larger copies and fills. To the
     * processor it is none, nor to the C library where it works without them.
     */
    public const WITHOUT_REP = [
        'GLIBC_TUNABLES' => 'glibc.cpu.x86_rep_movsb_threshold=4294967296:glibc.cpu.x86_rep_stosb_threshold=4294967296',
    ];

    /**
     * @param string $script a file of bench/scripts
     * @param array<string, string|int> $input its environment
     * @param list<string> $extensions shared objects in the order in which they are to be loaded
     */
    public function __construct(
        private readonly Machine $machine,
        private readonly string $script,
        private readonly array $input = [],
        private readonly array $extensions = [],
    ) {
    }

    /** @return string the responses */
    public function run(int $requests = 1): string
    {
        return Command::run($this->command($requests), $this->environment());
    }

    /** @return list<int> the nanoseconds of each region that bench_collect saw */
    public function times(int $requests): array
    {
        $file = $this->machine->file('times');
        Command::run($this->command($requests), $this->environment() + ['BENCH_TIMES' => $file]);

        return array_map(\intval(...), file($file));
    }

    /**
     * @param bool $all count everything that the process does, and not only the regions that bench_collect names
     * @param string|null $responses receives the responses
     */
    public function instructions(int $requests, bool $all = false, ?string &$responses = null): int
    {
        $file = $this->machine->file('callgrind.out');
        $responses = Command::run(
            [
                'valgrind',
                '-q',
                '--tool=callgrind',
                '--instr-atstart=' . ($all ? 'yes' : 'no'),
                "--callgrind-out-file=$file",
                ...$this->command($requests),
            ],
            $this->environment() + self::WITHOUT_REP,
        );
        if (!preg_match('/^totals: (\d+)$/m', file_get_contents($file), $totals)) {
            throw new Failure("callgrind left no totals in $file");
        }

        return (int) $totals[1];
    }

    /** @return list<string> */
    private function command(int $requests): array
    {
        // Not by -n and -d: php-cgi reads its arguments again for every request, and each would cost instructions.
        $settings = $this->machine->file('php.ini');
        $extensions = array_map(static fn (string $file): string => "extension=$file", $this->extensions);
        file_put_contents($settings, implode("\n", [...$extensions, ...self::SETTINGS, '']));
        $script = Machine::root() . "/bench/scripts/$this->script";

        return [Machine::php('php-cgi'), '-c', $settings, '-T', (string) $requests, $script];
    }

    /** @return array<string, string> */
    private function environment(): array
    {
        return array_map(\strval(...), $this->input) + self::REQUEST + ['PHP_INI_SCAN_DIR' => ''];
    }
}
