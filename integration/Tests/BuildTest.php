<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** That the servers run the build that the tests are said to be about */
final class BuildTest extends ServerTestCase
{
    /**
     * SERVERPUSH_BUILD names what the environment of the tests chose, such as `{"zts": true}`; the rest is as it is by
     * default: like this PHP, without opcache, which from PHP 8.5 on is always there.
     *
     * @dataProvider sapis
     */
    public function testItIsTheBuildThatWasAskedFor(Sapi $sapi): void
    {
        $chosen = json_decode(getenv('SERVERPUSH_BUILD') ?: '{}', true, 3, JSON_THROW_ON_ERROR);
        $default = [
            'version' => PHP_VERSION,
            'zts' => PHP_ZTS === 1,
            'debug' => PHP_DEBUG === 1,
            'opcache' => Settings::OPCACHE === [],
            'jit' => false,
            'beside' => [],
        ];

        self::assertSame(
            array_replace($default, $chosen),
            json_decode($this->request($sapi, '/harness/build.php')->body, true),
        );
    }
}
