<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\Process;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** serverpush.learn_file: what it keeps, and that nothing that may be in its place stops PHP. */
final class LearnedFileTest extends LearnedTestCase
{
    private string $directory;

    protected function setUp(): void
    {
        parent::setUp();
        $this->directory = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        mkdir($this->directory, 0700);
    }

    protected function tearDown(): void
    {
        Servers::stopAll();
        array_map('unlink', glob("$this->directory/*"));
        rmdir($this->directory);
    }

    public function testItIsThereAfterARestart(): void
    {
        $this->learn();
        self::assertSame(0600, fileperms($this->file()) & 0777);
        self::assertSame(4 << 20, filesize($this->file()));
        Servers::get(Sapi::CliServer, $this->settings())->restart();

        self::assertHinted(['/app.css'], $this->visit(Sapi::CliServer, 9, loads: '/app.css', settings: $this->settings()));
        self::assertSame([], $this->warnings());
    }

    /** The command line reads it, and makes none. */
    public function testTheCommandLineReadsIt(): void
    {
        $command = fn (string $file) => array_map('escapeshellarg', [
            Binary::php('php'), '-n', '-d', 'extension=' . Settings::extension(), '-d', 'serverpush.learn=on',
            '-d', "serverpush.learn_file=$file", '-r', 'echo json_encode([ServerPush\learned(), ServerPush\forget()]);',
        ]);
        $this->learn();
        [$learned, $forgotten] = json_decode(shell_exec(implode(' ', $command($this->file()))), true);

        self::assertSame(['/app.css' => true], $this->hintsOf($learned));
        self::assertSame(0, $forgotten);
        [$learned] = json_decode(shell_exec(implode(' ', $command("$this->directory/none"))), true);
        self::assertSame([], $learned['pages']);
        self::assertFileDoesNotExist("$this->directory/none");
    }

    /**
     * @dataProvider damages
     * @param \Closure(string): void $damage
     * @param array<string, string> $directives of the server that finds it
     * @param bool $isKept what cannot be ours is left alone, and nothing is learned
     */
    public function testWhatCannotBeUsed(\Closure $damage, array $directives, string $problem, bool $isKept = false): void
    {
        $this->learn();
        Servers::stopAll();
        $damage($this->file());
        $before = @md5_file($this->file());
        $settings = $this->settings($directives);
        $response = $this->visit(Sapi::CliServer, 9, loads: '/app.css', settings: $settings);

        self::assertSame(200, $response->status);
        self::assertHinted([], $response);
        self::assertSame(
            [$problem . ($isKept ? ': nothing is learned' : ': it is made anew')],
            $this->warnings($settings),
        );
        if ($isKept) {
            self::assertSame('off', $this->learned(Sapi::CliServer, $settings)['state']);
            self::assertSame($before, @md5_file($this->file()));
        } else {
            $this->teach(Sapi::CliServer, settings: $settings);
            self::assertHinted(['/app.css'], $this->visit(Sapi::CliServer, 9, loads: '/app.css', settings: $settings));
            // Said once: the next one finds it as it should be.
            Servers::get(Sapi::CliServer, $settings)->restart();
            self::assertHinted(['/app.css'], $this->visit(Sapi::CliServer, 9, loads: '/app.css', settings: $settings));
            self::assertSame([], $this->warnings($settings));
        }
    }

    /** @return iterable<string, array{0: \Closure(string): void, 1: array<string, string>, 2: string, 3?: bool}> */
    public static function damages(): iterable
    {
        $nothing = static function (): void {
        };
        yield 'another format' => [
            static fn (string $file) => file_put_contents($file, str_repeat('any text ', (4 << 20) / 8)),
            [],
            'has another size',
        ];
        yield 'another format of the same size' => [
            static fn (string $file) => file_put_contents($file, str_repeat('any text', (4 << 20) / 8)),
            [],
            'has another format',
        ];
        yield 'another size' => [$nothing, ['serverpush.learn_memory' => '2M'], 'has another size'];
        yield 'another version' => [
            $nothing,
            ['serverpush.learn_version' => '2'],
            'was learned with another serverpush.learn_version',
        ];
        yield 'cut short' => [
            static fn (string $file) => ftruncate(fopen($file, 'r+'), 100_000),
            [],
            'has another size',
        ];
        yield 'a flipped bit in its head' => [static fn (string $file) => self::flip($file, 60), [], 'is damaged'];
        yield 'readable by others' => [
            static fn (string $file) => chmod($file, 0644),
            [],
            'can be read by others',
            true,
        ];
        yield 'a link' => [
            static fn (string $file) => rename($file, "$file.moved") && symlink("$file.moved", $file),
            [],
            'cannot be opened',
            true,
        ];
        yield 'a folder that is not there' => [
            $nothing,
            ['serverpush.learn_file' => '/nowhere/learned'],
            'cannot be opened',
            true,
        ];
        if (posix_geteuid() === 0) {
            yield 'of another owner' => [
                static fn (string $file) => chown($file, 'www-data'),
                [],
                'belongs to another user',
                true,
            ];
        }
    }

    /** A record with another bit in it is one that is not known, or the one that it was: what is hinted is what was seen. */
    public function testFlippedBitsAmongTheRecords(): void
    {
        $this->learn();
        $server = Servers::get(Sapi::CliServer, $this->settings());
        for ($offset = 4_096; $offset < 4 << 20; $offset += 97) {
            self::flip($this->file(), $offset);
        }
        $server->restart();
        for ($visitor = 1; $visitor <= 6; $visitor++) {
            $response = $this->visit(Sapi::CliServer, $visitor, loads: '/app.css', settings: $this->settings());

            self::assertSame(200, $response->status);
            self::assertContains(self::hinted($response), [[], ['/app.css']]);
        }
        self::assertHinted(['/app.css'], $response);
    }

    /**
     * A mapping that the system has not: a warning at startup, and PHP as ever
     *
     * @group address-space
     */
    public function testNoMemoryForTheTable(): void
    {
        // The script is run by php-cgi in its role of a command: it has a table, and no file.
        $script = "$this->directory/page.php";
        file_put_contents($script, '<?php ["state" => $s, "obstacle" => $o] = ServerPush\learned(); echo "page: $s, $o";');
        $output = shell_exec(implode(' ', array_map('escapeshellarg', [
            Binary::named('timeout'), '60', Binary::named('prlimit'), '--as=' . (700 << 20), '--',
            Binary::php('php-cgi'), '-n', '-q', '-d', 'extension=' . Settings::extension(), '-d', 'display_startup_errors=1',
            '-d', 'html_errors=0', '-d', 'serverpush.learn=on', '-d', 'serverpush.learn_memory=1G', $script,
        ])));

        self::assertStringContainsString(
            'Warning: PHP Startup: The table of learned hints has no memory: nothing is learned in',
            $output,
        );
        self::assertStringContainsString('page: off, there is no table', $output);
    }

    /**
     * Where there is no room for the file PHP does not end, neither at startup nor when it learns: the page is as ever.
     *
     * @dataProvider placesWithoutRoom
     * @param list<string> $place what runs a command there; its last word is followed by the folder of the file
     */
    public function testNoRoomForTheFile(array $place, string $problem): void
    {
        $this->learn();
        Servers::stopAll();
        $process = proc_open(
            [
                ...$place, $this->directory, Binary::named('timeout'), '60', Binary::php('php-cgi'), '-n',
                '-d', 'extension=' . Settings::extension(), '-d', 'log_errors=1', '-d', 'display_startup_errors=0',
                '-d', 'serverpush.learn=on', '-d', "serverpush.learn_file=$this->directory/another",
            ],
            [['file', '/dev/null', 'r'], ['pipe', 'w'], ['file', "$this->directory/log", 'w']],
            $pipes,
            null,
            ['PATH' => '/usr/sbin:/usr/bin:/sbin:/bin'] + Process::allocatorAndSanitizers()
                + $this->navigation(9, self::PAGE, '/other.css')->metaVariables(\dirname(__DIR__) . '/app'),
        );
        $output = stream_get_contents($pipes[1]);
        $status = proc_close($process);
        $log = file_get_contents("$this->directory/log");

        self::assertSame(0, $status, $log);
        self::assertStringEndsWith("href=\"/other.css\">\n<p>text</p>\n</html>\n", $output);
        self::assertStringContainsString("The table of learned hints $problem: nothing is learned", $log);
    }

    /** @return iterable<string, array{list<string>, string}> */
    public static function placesWithoutRoom(): iterable
    {
        $shell = static fn (string $commands): array => [Binary::named('sh'), '-euc', $commands];
        yield 'a limit for files' => [
            $shell('exec prlimit --fsize=1000000 -- "$@"'),
            'is larger than this process may make a file',
        ];
        // A disk of one megabyte in the place of the folder, which nobody else sees and which goes with the process
        $disk = static fn (string $commands): array => [
            Binary::named('unshare'), '--mount', ...posix_geteuid() === 0 ? [] : ['--user', '--map-root-user'], '--',
            ...$shell("exec 3<\"$0\"; mount -t tmpfs -o size=1M,mode=700 tmpfs \"$0\"; $commands"),
        ];
        $probe = proc_open([...$disk('exit 0'), sys_get_temp_dir()], [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
        if (proc_close($probe) !== 0) {
            // Neither root nor users may mount here.
            return;
        }
        yield 'a full disk' => [$disk('exec "$@" 3<&-'), 'does not fit onto the disk'];
        yield 'a file with holes on a full disk' => [
            $disk(
                'cp --sparse=always --preserve=mode /proc/self/fd/3/learned "$0/another"'
                . '; cat /dev/zero >"$0/rest" || :; exec "$@" 3<&-',
            ),
            'does not fit onto the disk',
        ];
    }

    private function learn(): void
    {
        $this->teach(Sapi::CliServer, settings: $this->settings());
        self::assertHinted(['/app.css'], $this->visit(Sapi::CliServer, 9, loads: '/app.css', settings: $this->settings()));
    }

    private function file(): string
    {
        return "$this->directory/learned";
    }

    /** @param array<string, string> $directives */
    private function settings(array $directives = []): Settings
    {
        return self::learning($directives + ['serverpush.learn_file' => $this->file()]);
    }

    /** @return list<string> what the running server said of its table */
    private function warnings(?Settings $settings = null): array
    {
        $log = Servers::get(Sapi::CliServer, $settings ?? $this->settings())->log();
        preg_match_all('/PHP Warning:  PHP Startup: The table of learned hints (.*) in Unknown/', $log, $match);

        return $match[1];
    }

    private static function flip(string $file, int $offset): void
    {
        $handle = fopen($file, 'r+');
        fseek($handle, $offset);
        $byte = fgetc($handle);
        fseek($handle, $offset);
        fwrite($handle, \chr(\ord($byte) ^ 0x10));
        fclose($handle);
    }
}
