<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\NotInstalled;

/** Scripts of browser/, which drive Chromium */
final class Chromium
{
    private const FOLDER = __DIR__ . '/browser';

    private const TIMEOUT_SECONDS = 180;

    /**
     * @param array<string, mixed> $input
     * @param int $seconds that it may take
     * @return array<string, mixed> what the script wrote
     */
    public static function run(string $script, array $input, int $seconds = self::TIMEOUT_SECONDS): array
    {
        if (!is_dir(self::FOLDER . '/node_modules/playwright-core')) {
            throw new NotInstalled('playwright-core is not installed');
        }
        $input += [
            'executable' => Binary::named('chromium', 'chromium-browser'),
            'spki' => Certificate::get()->spki(),
        ];
        $process = proc_open(
            [
                Binary::named('timeout'), (string) $seconds,
                Binary::named('node', 'nodejs'), self::FOLDER . "/$script", json_encode($input, JSON_THROW_ON_ERROR),
            ],
            [['file', '/dev/null', 'r'], ['pipe', 'w'], $errors = tmpfile()],
            $pipes,
        );
        $output = stream_get_contents($pipes[1]);
        if (proc_close($process) !== 0) {
            rewind($errors);
            throw new \RuntimeException("$script:\n" . stream_get_contents($errors) . $output);
        }

        return json_decode($output, true, flags: JSON_THROW_ON_ERROR);
    }
}
