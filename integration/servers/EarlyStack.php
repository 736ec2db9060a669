<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\BuiltinServer;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\HttpConnection;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** The ways from PHP to the client on which something is to come early */
enum EarlyStack: string
{
    // to PHP by HTTP/1.1: the 103
    case HaproxyApache = 'HAProxy, Apache with mod_php';
    case NghttpxApache = 'nghttpx, Apache with mod_php';
    case ApacheApache = 'Apache, Apache with mod_php';
    case CaddyApache = 'Caddy, Apache with mod_php';
    case HaproxyBuiltin = 'HAProxy, the built-in server';
    case NghttpxBuiltin = 'nghttpx, the built-in server';
    case CaddyBuiltin = 'Caddy, the built-in server';

    case NewNginxApache = 'nginx of Debian sid, Apache with mod_php';
    case NewCaddyApache = 'Caddy of Debian sid, Apache with mod_php';

    // the same, but these pass no 103 on
    case H2oApache = 'H2O, Apache with mod_php';
    case NginxApache = 'nginx, Apache with mod_php';

    // to PHP by FastCGI: the early flush
    case NginxFpm = 'nginx, PHP-FPM';
    case ApacheFpm = 'Apache, PHP-FPM';
    case H2oFpm = 'H2O, PHP-FPM';
    case CaddyFpm = 'Caddy, PHP-FPM';
    case NewNginxFpm = 'nginx of Debian sid, PHP-FPM';
    case NewCaddyFpm = 'Caddy of Debian sid, PHP-FPM';

    public function title(): string
    {
        return $this->value;
    }

    /** @return list<self> */
    public static function thatPassHintsOn(): array
    {
        return [
            self::HaproxyApache, self::NghttpxApache, self::ApacheApache, self::CaddyApache,
            self::HaproxyBuiltin, self::NghttpxBuiltin, self::CaddyBuiltin,
            self::NewNginxApache, self::NewCaddyApache,
        ];
    }

    /** nginx is configured to do so for HTTP/2 alone, as browsers take them. */
    public function passesHintsOnOverHttp1(): bool
    {
        return $this !== self::NewNginxApache;
    }

    /** @return list<self> */
    public static function thatPassNoHintsOn(): array
    {
        return [self::H2oApache, self::NginxApache];
    }

    /** @return list<self> */
    public static function withFastCgi(): array
    {
        return [
            self::NginxFpm, self::ApacheFpm, self::H2oFpm, self::CaddyFpm, self::NewNginxFpm, self::NewCaddyFpm,
        ];
    }

    /** @throws NotInstalled */
    public function running(): Front
    {
        return Servers::started("early $this->value", $this->make(...));
    }

    /** By HTTP/1.1 over TLS */
    public function connect(): HttpConnection
    {
        return new HttpConnection($this->running()->address(), 'tls');
    }

    private function make(): Front
    {
        $apache = static fn () => new ApacheServer(new Settings(), workers: 4);
        $builtin = static fn () => new BuiltinServer(new Settings());
        $fpm = static fn () => new FpmServer(new Settings());

        return match ($this) {
            self::HaproxyApache => new HaproxyFront('haproxy.cfg', $apache()),
            self::NghttpxApache => new NghttpxFront('nghttpx.conf', $apache()),
            self::ApacheApache => new ApacheFront('apache-proxy.conf', $apache()),
            self::CaddyApache => new CaddyFront('Caddyfile-proxy', $apache()),
            self::HaproxyBuiltin => new HaproxyFront('haproxy.cfg', $builtin()),
            self::NghttpxBuiltin => new NghttpxFront('nghttpx.conf', $builtin()),
            self::CaddyBuiltin => new CaddyFront('Caddyfile-proxy', $builtin()),
            self::NewNginxApache => new SidNginxFront('nginx-hints.conf', $apache()),
            self::NewCaddyApache => new SidCaddyFront('Caddyfile-proxy', $apache()),
            self::H2oApache => new H2oFront('h2o-proxy.yaml', $apache()),
            self::NginxApache => new NginxFront('nginx-proxy.conf', $apache()),
            self::NginxFpm => new NginxFront('nginx.conf', $fpm()),
            self::ApacheFpm => new ApacheFront('apache.conf', $fpm()),
            self::H2oFpm => new H2oFront('h2o.yaml', $fpm()),
            self::CaddyFpm => new CaddyFront('Caddyfile', $fpm()),
            self::NewNginxFpm => new SidNginxFront('nginx.conf', $fpm()),
            self::NewCaddyFpm => new SidCaddyFront('Caddyfile', $fpm()),
        };
    }
}
