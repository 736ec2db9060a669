<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** The SAPIs under test, by the names that PHP_SAPI has in them */
enum Sapi: string
{
    case CliServer = 'cli-server';
    case Fpm = 'fpm-fcgi';
    case Cgi = 'cgi-fcgi';
    case Apache = 'apache2handler';

    public function server(Settings $settings): Server
    {
        return match ($this) {
            self::CliServer => new BuiltinServer($settings),
            self::Fpm => new FpmServer($settings),
            self::Cgi => new CgiServer($settings),
            self::Apache => new ApacheServer($settings),
        };
    }
}
