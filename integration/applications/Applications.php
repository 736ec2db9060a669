<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** All of them, and where they are crawled */
final class Applications
{
    /** @return list<Application> */
    public static function all(): array
    {
        return [
            new WordPress(), new MediaWiki(), new DokuWiki(), new PhpMyAdmin(), new Roundcube(), new Laravel(),
            new Symfony(),
        ];
    }

    /** @return iterable<string, array{Application, Stack}> each on each */
    public static function everywhere(): iterable
    {
        foreach (self::all() as $application) {
            yield "{$application->name()}, mod_php" => [$application, Stack::ModPhp];
            yield "{$application->name()}, PHP-FPM" => [$application, Stack::Fpm];
        }
        yield 'Laravel, HAProxy and PHP-FPM' => [new Laravel(), Stack::NginxHaproxy];
    }

    /** @return iterable<string, array{Application, Stack}> those that a test has time for */
    public static function tested(): iterable
    {
        foreach (self::everywhere() as $title => [$application, $stack]) {
            if ($stack === Stack::ModPhp || $application instanceof WordPress || $application instanceof Laravel) {
                yield $title => [$application, $stack];
            }
        }
    }
}
