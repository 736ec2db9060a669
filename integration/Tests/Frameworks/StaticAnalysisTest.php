<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use PHPUnit\Framework\TestCase;

/** What PHPStan and Psalm, at their strictest, say of calls by the types in serverpush.stub.php */
final class StaticAnalysisTest extends TestCase
{
    private const FOLDER = __DIR__ . '/../../analysis';

    /** @group phpstan */
    public function testPhpStanSeesTheMistakesAndNoOthers(): void
    {
        $command = [
            'phpstan/vendor/bin/phpstan', 'analyse', '-c', 'phpstan/phpstan.neon', '--no-progress', '--error-format=raw',
        ];

        self::assertSame([], $this->errors([...$command, 'calls.php']));
        self::assertSame($this->mistakes(), array_keys($this->errors([...$command, 'mistakes.php'])));
    }

    /** @group psalm */
    public function testPsalmSeesTheMistakesAndNoOthers(): void
    {
        $command = [
            'psalm/vendor/bin/psalm', '-c', 'psalm/psalm.xml', '--no-cache', '--no-progress', '--threads=1',
            '--output-format=text',
        ];

        self::assertSame([], $this->errors([...$command, 'calls.php']));
        self::assertSame($this->mistakes(), array_keys($this->errors([...$command, 'mistakes.php'])));
    }

    /**
     * @param list<string> $command what is run by this PHP
     * @return array<int, string> the last one of each line
     */
    private function errors(array $command): array
    {
        $process = proc_open(
            [PHP_BINARY, '-d', 'memory_limit=1G', ...$command],
            [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]],
            $pipes,
            self::FOLDER,
        );
        self::assertIsResource($process);
        $output = (string) stream_get_contents($pipes[1]);
        $status = proc_close($process);
        preg_match_all('/^\S+\.php:(\d+):.*$/m', $output, $matches);
        $errors = array_combine(array_map(intval(...), $matches[1]), $matches[0]);
        // Nothing found must be nothing wrong with what looks, too.
        self::assertSame($errors === [], $status === 0, $output);
        ksort($errors);

        return $errors;
    }

    /** @return list<int> the lines that say so */
    private function mistakes(): array
    {
        $lines = preg_grep('~; // wrong$~', file(self::FOLDER . '/mistakes.php', FILE_IGNORE_NEW_LINES) ?: []);
        self::assertIsArray($lines);

        return array_map(static fn (int $line): int => $line + 1, array_keys($lines));
    }
}
