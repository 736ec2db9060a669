<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Command;
use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Table;
use ServerPush\Integration\Server\ApacheServer;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Server\Site;
use ServerPush\Integration\Servers\ApacheFront;

/**
 * How many requests for a small page a server answers in a second, by h2load: over HTTP/2 from Apache's mod_http2 with
 * PHP-FPM, and over HTTP/1.1 from mod_php. What is compared runs in turn; the ratios are those of each turn. All of a
 * machine's other work shows in such figures: nothing follows from them, Links counts.
 */
final class Throughput extends Part
{
    private const ROUNDS = 9;

    private const REQUESTS = 2_000;

    public function tables(): iterable
    {
        putenv("SERVERPUSH_SO={$this->machine->extension}");
        foreach (['Apache, PHP-FPM, HTTP/2' => true, 'Apache, mod_php, HTTP/1.1' => false] as $title => $isFront) {
            $without = $this->url($isFront, false);
            $with = $this->url($isFront, true);
            $pages = [
                'plain' => "$without/plain.php",
                'unused' => "$with/plain.php",
                'header' => "$without/header.php",
                'push' => "$with/push.php",
            ];
            $rates = [];
            foreach ($pages as $url) {
                self::load($url, $isFront); // warms up
            }
            for ($round = 0; $round < self::ROUNDS; $round++) {
                foreach ($pages as $page => $url) {
                    $rates[$page][] = self::load($url, $isFront);
                }
            }
            yield self::table($title, $rates);
        }
        Servers::stopAll();
    }

    /** @param array<string, list<float>> $rates of each turn, by page */
    private static function table(string $title, array $rates): Table
    {
        $table = new Table("Requests per second: $title", ['a small page', 'median', 'ratio', 'least', 'most']);
        foreach ([
            'plain' => ['without the extension', null],
            'unused' => ['with it, nothing declared', 'plain'],
            'header' => ['10 links by header(), without the extension', null],
            'push' => ['10 links by push()', 'header'],
        ] as $page => [$name, $reference]) {
            $ratios = $reference === null
                ? []
                : array_map(static fn (float $a, float $b): float => $a / $b, $rates[$page], $rates[$reference]);
            $table->row([
                $name,
                Format::count(self::median($rates[$page])),
                ...$ratios
                    ? array_map(Format::ratio(...), [self::median($ratios), min($ratios), max($ratios)])
                    : ['', '', ''],
            ]);
        }

        return $table;
    }

    /** The folder of the pages on a server of its own */
    private function url(bool $isFront, bool $withExtension): string
    {
        $settings = new Settings(Settings::OPCACHE + ['opcache.enable' => '1'], $withExtension);
        $server = Servers::started("bench $isFront $withExtension", static fn () => $isFront
            ? new ApacheFront('apache.conf', new FpmServer($settings, Site::Gallery))
            : new ApacheServer($settings, Site::Gallery));

        return ($isFront ? 'https' : 'http') . "://{$server->address()}/small";
    }

    /** @return float requests per second */
    private static function load(string $url, bool $isFront): float
    {
        // mod_php has one worker, which one connection keeps.
        $output = Command::run([
            'h2load', ...$isFront ? ['--clients=2', '--max-concurrent-streams=2'] : ['--h1', '--clients=1'],
            '--requests=' . self::REQUESTS, $url,
        ]);
        $isWhole = preg_match('/^status codes: (\d+) 2xx/m', $output, $match) && (int) $match[1] === self::REQUESTS;
        if (!$isWhole || !preg_match('~^finished in .*, ([\d.]+) req/s~m', $output, $match)) {
            throw new Failure("h2load $url:\n$output");
        }

        return (float) $match[1];
    }

    /** @param non-empty-list<float> $values */
    private static function median(array $values): float
    {
        sort($values);

        return $values[intdiv(\count($values), 2)];
    }
}
