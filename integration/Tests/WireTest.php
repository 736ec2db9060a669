<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;

/**
 * Each script in app/wire, on each SAPI: status, Link fields in their order, and body are what stands behind its
 * __halt_compiler(). HEAD gets the fields that GET gets.
 */
final class WireTest extends ServerTestCase
{
    private const SCRIPTS = __DIR__ . '/../app/wire';

    private const SEPARATOR = "__halt_compiler();\n";

    /** @dataProvider scripts */
    public function testArrives(Sapi $sapi, string $script): void
    {
        $expected = self::expectation($script);

        self::assertSame($expected, $this->summary($sapi, new Request("/wire/$script")));
        self::assertSame(
            explode("\n\n", $expected)[0],
            $this->summary($sapi, new Request("/wire/$script", 'HEAD')),
            'HEAD',
        );
    }

    /** @return iterable<string, array{Sapi, string}> */
    public static function scripts(): iterable
    {
        $names = array_map('basename', glob(self::SCRIPTS . '/*.php'));

        return self::onEachSapi(array_combine($names, array_map(static fn (string $name) => [$name], $names)));
    }

    private static function expectation(string $script): string
    {
        $source = file_get_contents(self::SCRIPTS . "/$script");
        $expected = strstr($source, self::SEPARATOR) ?: self::fail("$script says nothing of what is expected");

        return substr($expected, \strlen(self::SEPARATOR), -1);
    }

    private function summary(Sapi $sapi, Request $request): string
    {
        $response = $this->request($sapi, $request);

        return implode("\n", [$response->status, ...$response->lines('Link')])
            . ($response->body === '' ? '' : "\n\n$response->body");
    }
}
