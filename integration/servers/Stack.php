<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\BuiltinServer;
use ServerPush\Integration\Server\Daemon;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;

/** The servers under test, from a client's connection down to PHP */
enum Stack: string
{
    case Apache = 'apache';
    case Nginx = 'nginx';
    case H2o = 'h2o';
    case H2oCasper = 'h2o-casper';
    case Nghttpx = 'nghttpx';
    case Caddy = 'caddy';
    case Haproxy = 'haproxy';
    case Builtin = 'builtin';

    /** As many as nghttpx opens connections at once in the case with most pushes, within reason */
    private const WORKERS = 8;

    public function title(): string
    {
        return match ($this) {
            self::Apache => 'Apache, PHP-FPM',
            self::Nginx => 'nginx, PHP-FPM',
            self::H2o => 'H2O, PHP-FPM',
            self::H2oCasper => 'H2O with CASPer, PHP-FPM',
            self::Nghttpx => 'nghttpx, Apache with mod_php',
            self::Caddy => 'Caddy, PHP-FPM',
            self::Haproxy => 'HAProxy, Apache with mod_php',
            self::Builtin => 'PHP\'s built-in server',
        };
    }

    /** Of the front server alone */
    public function shortTitle(): string
    {
        return strtok($this->title(), ',');
    }

    /** Of its configuration, for a page that highlights it */
    public function language(): string
    {
        return match ($this) {
            self::Apache => 'apache',
            self::Nginx => 'nginx',
            self::H2o, self::H2oCasper => 'yaml',
            self::Builtin => 'console',
            default => '',
        };
    }

    /** What else there is to know of it, tested or in its documentation */
    public function remarks(): string
    {
        return match ($this) {
            self::Apache => 'It makes one `Link` line of all, which may be 8,183 bytes long. It remembers what it pushed '
                . 'on a connection, and pushes it once.',
            self::Nginx => 'Pushes up to version 1.24; later ones ignore `http2_push_preload`. A header block of more than '
                . '4,088 bytes is answered with 502 unless `fastcgi_buffer_size` is raised, which is why '
                . '`serverpush.header_budget` is 3072 by default.',
            self::H2o => 'It remembers what it pushed on a connection, and pushes it once. At 100 header fields '
                . 'it answers 503, which is why `serverpush.max_links` is 64 by default.',
            self::H2oCasper => 'As above, and a cookie carries over to the next connection what this browser was pushed.',
            self::Nghttpx => 'Pushes from `Link` by default, and passes `X-Forwarded-Proto` on, by which own URLs are '
                . 'known.',
            self::Caddy => 'Pushes links of any relation that have no `nopush`; the hints have it.',
            self::Haproxy => 'Pushes nothing. The links reach the browser, which preloads. `X-Forwarded-Proto` is by what '
                . 'own URLs are known. At about 100 header fields it answers 502.',
            self::Builtin => 'Speaks HTTP/1.1 and pushes nothing. The links reach the browser, which preloads, one at a '
                . 'time unless `PHP_CLI_SERVER_WORKERS` is set.',
        };
    }

    /** Of the front server, or of PHP where there is none */
    public function version(): string
    {
        $server = $this->running();

        return $server instanceof Front ? $server->version() : PHP_VERSION;
    }

    public function pushes(): bool
    {
        return $this !== self::Haproxy && $this !== self::Builtin;
    }

    /** @return list<self> those whose programs are here: they run now */
    public static function installed(): array
    {
        $installed = [];
        foreach (self::cases() as $stack) {
            try {
                $stack->running();
                $installed[] = $stack;
            } catch (NotInstalled) {
                // The tests of this stack say so.
            }
        }

        return $installed;
    }

    /** What this server makes of the case, if that is not what it should */
    public function defect(PushCase $case): ?Defect
    {
        $notInUrl = static fn (string $byte) => new Defect(
            array_values(preg_grep("~$byte~", $case->pushedPaths(), PREG_GREP_INVERT)),
            "does not push a link that has a `$byte` in its URL; where it is yours to choose, write `"
                . rawurlencode($byte) . '` in the page and in `push()`',
        );

        return match ("$this->value $case->name") {
            'nginx fifty', 'nginx hundred' => new Defect(
                \array_slice($case->pushedPaths(), 0, 10),
                'pushes 10 at once; `http2_max_concurrent_pushes 64;` lets it push all',
            ),
            'h2o comma', 'h2o-casper comma', 'caddy comma' => $notInUrl(','),
            'h2o semicolon', 'h2o-casper semicolon' => $notInUrl(';'),
            'h2o forwarded', 'h2o-casper forwarded' => new Defect(
                [],
                'pushes nothing if the request has `X-Forwarded-For`: it takes itself to stand behind a proxy',
            ),
            'caddy relation' => new Defect(
                ['/servers/page/2'],
                'pushes links of any relation: give those `nopush: true`',
            ),
            default => null,
        };
    }

    /** The stack, running: its servers start when they are first asked for. @throws NotInstalled */
    public function running(): Front|BuiltinServer
    {
        return Servers::started("stack $this->value", $this->make(...));
    }

    /**
     * One request on a connection of its own
     *
     * @param string $target in which `{scheme}` stands for the one that this stack speaks
     * @param array<string, string> $fields of the request
     */
    public function exchange(string $target, array $fields = []): Exchange
    {
        $server = $this->running();
        if ($server instanceof BuiltinServer) {
            $request = new Request(
                strtr($target, ['{scheme}' => 'http']),
                fields: ['Host' => $server->address()] + $fields,
            );

            return Exchange::overHttp1($server->request($request));
        }

        return Exchange::overHttp2($this->url($target), $fields);
    }

    /** @param string $target in which `{scheme}` stands for the one that this stack speaks */
    public function url(string $target): string
    {
        $scheme = $this === self::Builtin ? 'http' : 'https';

        return strtr("{scheme}://{$this->running()->address()}$target", ['{scheme}' => $scheme]);
    }

    private function make(): Daemon
    {
        $fpm = static fn () => new FpmServer(new Settings(), Site::Gallery);
        $apache = static fn () => new ApacheServer(new Settings(), Site::Gallery, self::WORKERS);

        return match ($this) {
            self::Apache => new ApacheFront('apache.conf', $fpm()),
            self::Nginx => new NginxFront('nginx.conf', $fpm()),
            self::H2o => new H2oFront('h2o.yaml', $fpm()),
            self::H2oCasper => new H2oFront('h2o-casper.yaml', $fpm()),
            self::Nghttpx => new NghttpxFront('nghttpx.conf', $apache()),
            self::Caddy => new CaddyFront('Caddyfile', $fpm()),
            self::Haproxy => new HaproxyFront('haproxy.cfg', $apache()),
            self::Builtin => new BuiltinServer(new Settings(), Site::Gallery),
        };
    }
}
