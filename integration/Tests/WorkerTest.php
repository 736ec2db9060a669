<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\Settings;

/**
 * A worker that answers many requests in one script, as FrankenPHP's do: worker/worker.c plays its SAPI. Needs
 * PHP's embed library.
 *
 * @group embed
 */
final class WorkerTest extends TestCase
{
    private const SOURCES = __DIR__ . '/../worker';

    private const REQUESTS = 10_000;

    private const TIMEOUT_SECONDS = 120;

    private static string $directory;

    public static function setUpBeforeClass(): void
    {
        self::$directory = sys_get_temp_dir() . '/serverpush-' . bin2hex(random_bytes(6));
        mkdir(self::$directory);
        // Xdebug, if it is there, keeps what header() was given until RSHUTDOWN, to which a worker does not come.
        file_put_contents(
            self::$directory . '/php.ini',
            new Settings(['expose_php' => '0']) . "\nxdebug.mode=off\n",
        );
        [$includes] = self::outputOf([Binary::php('php-config'), '--includes']);
        [, $errors] = self::outputOf([
            Binary::named('gcc', 'cc'), '-O1', '-g', ...explode(' ', trim($includes)), self::SOURCES . '/worker.c',
            '-o', self::$directory . '/worker', ...Binary::embedFlags(),
        ]);
        self::assertSame('', $errors);
    }

    public static function tearDownAfterClass(): void
    {
        array_map('unlink', glob(self::$directory . '/*'));
        rmdir(self::$directory);
    }

    /**
     * What the client sees of each kind of request, and that it is the same the thousandth time
     *
     * @dataProvider senders
     */
    public function testTenThousandRequests(string $sender): void
    {
        [$output, $errors] = self::worker(self::REQUESTS, $sender);

        self::assertSame('', $errors);
        [$kinds, $rest] = explode('# memory', $output, 2) + [1 => ''];
        self::assertSame(file_get_contents(self::SOURCES . '/expected.txt'), $kinds);

        // Neither PHP's memory nor malloc's has become one byte more.
        self::assertMatchesRegularExpression(
            '/^ after 1000\n(\d+ \d+)\n# memory after 10000\n\1\n# ended after 10000\n$/',
            $rest,
        );
    }

    /**
     * The sender finds that the client is gone, and does not come back.
     *
     * @dataProvider senders
     */
    public function testTheFinalResponseIsAsItWas(string $sender): void
    {
        [$output] = self::worker(1, $sender, ['GONE' => '1']);

        self::assertStringContainsString(
            "# left\n201 HTTP/1.1 201 Made | Link: </theirs.js>; rel=\"preload\"; as=\"script\" | X-Own: kept\n",
            $output,
        );
        self::assertStringStartsWith("# gone\n[103]\nLink: </theirs.js>; rel=preload; as=script\n", $output);
        self::assertStringEndsWith("# ended after 1\n", $output);
    }

    /** @return iterable<string, array{string}> */
    public static function senders(): iterable
    {
        yield 'by the status line first' => ['line'];
        yield 'by the code' => ['code'];
    }

    /** @return array{string, string} */
    private static function worker(int $requests, string $sender, array $environment = []): array
    {
        return self::outputOf(
            [self::$directory . '/worker', self::SOURCES . '/worker.php', (string) $requests, $sender],
            ['PHPRC' => self::$directory . '/php.ini', 'PHP_INI_SCAN_DIR' => '/dev/null'] + $environment,
        );
    }

    /**
     * @param list<string> $command
     * @return array{string, string} its output, and its errors
     */
    private static function outputOf(array $command, array $environment = []): array
    {
        $process = proc_open(
            [Binary::named('timeout'), (string) self::TIMEOUT_SECONDS, ...$command],
            [['file', '/dev/null', 'r'], $output = tmpfile(), $errors = tmpfile()],
            $pipes,
            null,
            ['PATH' => '/usr/bin:/bin'] + $environment,
        );
        $exitCode = proc_close($process);
        rewind($output);
        rewind($errors);
        $said = [stream_get_contents($output), stream_get_contents($errors)];
        self::assertSame(0, $exitCode, implode("\n", $said));

        return $said;
    }
}
