<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** With an extension that has functions of the same names and wraps the same hooks (integration/neighbour) */
final class CoexistenceTest extends ServerTestCase
{
    private static string $neighbour;

    public static function setUpBeforeClass(): void
    {
        $phpConfig = escapeshellarg(getenv('PHP_CONFIG') ?: 'php-config');
        self::$neighbour = sys_get_temp_dir() . '/neighbour-' . bin2hex(random_bytes(6)) . '.so';
        exec(
            'cc -shared -fPIC -g ' . getenv('CFLAGS') . " $($phpConfig --includes) -DCOMPILE_DL_NEIGHBOUR -o "
                . self::$neighbour . ' ' . escapeshellarg(\dirname(__DIR__) . '/neighbour/neighbour.c') . ' 2>&1',
            $output,
            $exitCode,
        );
        self::assertSame(0, $exitCode, implode("\n", $output));
    }

    public static function tearDownAfterClass(): void
    {
        parent::tearDownAfterClass();
        unlink(self::$neighbour);
    }

    /** @return iterable<string, array{Sapi, bool, string}> */
    public static function orders(): iterable
    {
        foreach (['own', 'always', 'never'] as $shutdown) {
            yield from self::onEachSapi([
                "loaded before, unhooks $shutdown" => [true, $shutdown],
                "loaded after, unhooks $shutdown" => [false, $shutdown],
            ]);
        }
    }

    /** @dataProvider orders */
    public function testBothWorkAndTheServerEndsWell(Sapi $sapi, bool $isFirst, string $shutdown): void
    {
        $settings = $this->settings($isFirst, $shutdown);

        foreach (range(1, 2) as $_) {
            $response = $this->request($sapi, '/neighbour.php', $settings);

            self::assertSame("the neighbour's push()\nthe neighbour's headers_send()\nboth\n", $response->body);
            self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
            self::assertSame(['X-Neighbour: sends'], $response->lines('X-Neighbour'));
        }
        // Throws if a server did not end by itself, and without a complaint.
        Servers::stopAll();
    }

    private function settings(bool $isFirst, string $shutdown): Settings
    {
        $extensions = [self::$neighbour, Settings::extension()];

        return new Settings(
            ['neighbour.shutdown' => $shutdown],
            extensions: $isFirst ? $extensions : array_reverse($extensions),
        );
    }
}
