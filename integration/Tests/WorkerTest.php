<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Worker;

/**
 * A worker that answers many requests in one script, as FrankenPHP's do: worker/worker.c plays its SAPI. Needs
 * PHP's embed library.
 *
 * @group embed
 */
final class WorkerTest extends TestCase
{
    private const REQUESTS = 10_000;

    private static Worker $worker;

    public static function setUpBeforeClass(): void
    {
        self::$worker = new Worker(new Settings());
    }

    public static function tearDownAfterClass(): void
    {
        self::$worker->remove();
    }

    /**
     * What the client sees of each kind of request, and that it is the same the thousandth time
     *
     * @dataProvider senders
     */
    public function testTenThousandRequests(string $sender): void
    {
        [$output, $errors] = self::$worker->run('worker.php', self::REQUESTS, $sender);

        self::assertSame('', $errors);
        [$kinds, $rest] = explode('# memory', $output, 2) + [1 => ''];
        self::assertSame(file_get_contents(Worker::SOURCES . '/expected.txt'), $kinds);

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
        [$output] = self::$worker->run('worker.php', 1, $sender, ['GONE' => '1']);

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
}
