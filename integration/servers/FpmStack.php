<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\ServerFailure;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;

/** PHP-FPM, which learns, behind a server that sends what was exported of it */
enum FpmStack: string
{
    case Haproxy = 'HAProxy, PHP-FPM, exported hints';
    case NginxHaproxy = 'nginx of Debian sid, HAProxy, PHP-FPM, exported hints';
    case Apache = 'Apache, PHP-FPM, exported hints';
    case Caddy = 'Caddy, PHP-FPM, exported hints';
    case NewCaddy = 'Caddy of Debian sid, PHP-FPM, exported hints';

    private const EXPORT = __DIR__ . '/../../examples/status/export.php';

    /** So many clients make a page's hints: serverpush.learn_clients */
    private const CLIENTS = 3;

    public function title(): string
    {
        return $this->value;
    }

    public function format(): string
    {
        return match ($this) {
            self::Haproxy, self::NginxHaproxy => 'haproxy',
            self::Apache => 'apache',
            self::Caddy, self::NewCaddy => 'caddy',
        };
    }

    /** Whether the final response has them, too: Caddy keeps what a 103 of its own had. */
    public function repeatsHints(): bool
    {
        return $this->format() === 'caddy';
    }

    /** @throws NotInstalled */
    public function running(Site $site = Site::App): Front
    {
        return Servers::started($this->key($site), fn () => $this->make($site));
    }

    /** The server that has the hints */
    public function sender(Site $site = Site::App): Front
    {
        $front = $this->running($site);

        return $front->back instanceof HaproxyHop ? $front->back : $front;
    }

    public function fpm(Site $site = Site::App): FpmServer
    {
        return $this->sender($site)->back;
    }

    /**
     * As many visits as it takes, each from another network, without a way through any server
     *
     * @param array<string, string> $fields
     */
    public function teach(string $target, array $fields = [], Site $site = Site::App): void
    {
        for ($client = 1; $client <= self::CLIENTS; $client++) {
            $request = new Request($target, fields: $fields + [
                'Host' => $this->running($site)->address(),
                'Sec-Fetch-Mode' => 'navigate',
                'Sec-Fetch-Dest' => 'document',
            ], address: "198.18.$client.7");
            $response = $this->fpm($site)->request($request);
            if ($response->status !== 200) {
                throw new ServerFailure("$target: $response->status\n$response->body");
            }
        }
    }

    /**
     * What the command line says
     *
     * @return array{int, string} exit status and output
     */
    public function export(Site $site = Site::App, string ...$options): array
    {
        exec(implode(' ', array_map('escapeshellarg', [
            Binary::php('php'), '-n', '-d', 'extension=' . Settings::extension(), self::EXPORT,
            "{$this->fpm($site)->documentRoot()}.learned", $this->format(), '--days=0', ...$options,
        ])) . ' 2>&1', $lines, $status);

        return [$status, implode("\n", $lines)];
    }

    /** Into the file that the server reads, which then begins anew */
    public function deploy(Site $site = Site::App): void
    {
        [$status, $output] = $this->export($site, "--out={$this->sender($site)->hintsFile()}");
        if ($status !== 0) {
            throw new ServerFailure("export.php: $output");
        }
        $this->sender($site)->rerun();
    }

    private function key(Site $site): string
    {
        return "$this->value $site->name";
    }

    private function make(Site $site): Front
    {
        $fpm = new FpmServer(new Settings([
            'serverpush.learn' => 'on',
            'serverpush.learn_file' => Settings::DOCUMENT_ROOT . '.learned',
        ]), $site, workers: 4);

        return match ($this) {
            self::Haproxy => new HaproxyFront('haproxy-fpm.cfg', $fpm),
            self::NginxHaproxy => new SidNginxFront(
                'nginx-haproxy.conf',
                new HaproxyHop('haproxy-behind-nginx.cfg', $fpm),
            ),
            self::Apache => new ApacheFront('apache-fpm.conf', $fpm),
            self::Caddy => new CaddyFront('Caddyfile-fpm', $fpm),
            self::NewCaddy => new SidCaddyFront('Caddyfile-fpm', $fpm),
        };
    }
}
