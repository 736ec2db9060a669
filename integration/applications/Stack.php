<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Servers\HaproxyHop;

/** The ways on which an application is served; the files that it has are nginx's own to serve */
enum Stack: string
{
    case ModPhp = 'nginx, Apache with mod_php';
    case Fpm = 'nginx, PHP-FPM';
    /** As docs/recipes.md has it, without hints that were exported */
    case NginxHaproxy = 'nginx, HAProxy, PHP-FPM';

    /** A page and what it asks for at once */
    private const WORKERS = 4;

    /** Whether a 103 can come from PHP */
    public function sendsHints(): bool
    {
        return $this === self::ModPhp;
    }

    /**
     * @param int $milliseconds how much longer each request takes than it has to
     * @param string $prepended a file of prepended/
     * @throws NotInstalled
     */
    public function running(
        Application $application,
        Variant $variant,
        int $milliseconds = 0,
        string $prepended = 'wait.php',
    ): ApplicationFront {
        $key = "$this->value {$application->name()} $variant->value $milliseconds $prepended";

        return Servers::started($key, fn () => $this->make(
            $application,
            $variant->settings($application, $milliseconds, $prepended),
        ));
    }

    private function make(Application $application, Settings $settings): ApplicationFront
    {
        $installation = Installation::of($application);

        return match ($this) {
            self::ModPhp => new ApplicationFront(
                'nginx-mod-php.conf',
                new ApacheServer($settings, $installation, self::WORKERS),
                $application,
            ),
            self::Fpm => new ApplicationFront(
                'nginx-fpm.conf',
                new FpmServer($settings, $installation, self::WORKERS),
                $application,
            ),
            self::NginxHaproxy => new ApplicationFront(
                '../../servers/config/nginx-haproxy.conf',
                new HaproxyHop('haproxy-behind-nginx.cfg', new FpmServer(
                    $settings,
                    $installation,
                    self::WORKERS,
                    // HAProxy leaves out what is empty.
                    pool: ['env[QUERY_STRING] = $EMPTY'],
                )),
                $application,
            ),
        };
    }
}
