<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\BuiltinServer;
use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/**
 * What learned hints are tested with: visitors who navigate to a page that loads what they say (app/learn/page.php), and
 * what they see of it. Visitors of different numbers come from different networks.
 */
abstract class LearnedTestCase extends ServerTestCase
{
    protected const PAGE = '/learn/page.php';

    /** So many visitors, each once, and the next one gets the page's hints */
    protected const CLIENTS = 3;

    private static int $hosts = 0;

    /** One of its own for each test: nothing is known there */
    protected string $host;

    protected function setUp(): void
    {
        $this->host = 'site-' . ++self::$hosts . '.example';
    }

    /** @param array<string, string> $directives */
    final protected static function learning(array $directives = []): Settings
    {
        return new Settings($directives + ['serverpush.learn' => 'on']);
    }

    /** With four workers that learn together */
    final protected static function workers(array $directives = []): BuiltinServer
    {
        $settings = self::learning($directives);

        return Servers::started("workers\n$settings", static fn () => new BuiltinServer($settings, workers: 4));
    }

    /** @return iterable<string, array{Sapi}> */
    final public static function sapisWithHints(): iterable
    {
        yield 'cli-server' => [Sapi::CliServer];
        yield 'apache2handler' => [Sapi::Apache];
    }

    /**
     * All but php-cgi, each of whose processes would begin anew
     *
     * @return iterable<string, array{Sapi}>
     */
    final public static function serversThatStay(): iterable
    {
        foreach ([Sapi::CliServer, Sapi::Fpm, Sapi::Apache] as $sapi) {
            yield $sapi->value => [$sapi];
        }
    }

    /** @param array<string, string> $fields */
    final protected function navigation(int $visitor, string $target, string $loads = '', array $fields = []): Request
    {
        return new Request($target, fields: $fields + [
            'Host' => $this->host,
            'Sec-Fetch-Mode' => 'navigate',
            'Sec-Fetch-Dest' => 'document',
            'X-Forwarded-For' => self::address($visitor),
        ] + array_filter(['X-Loads' => $loads]));
    }

    /** In a network of its own among the 512 of 198.18.0.0/15, which are nobody's (RFC 2544) */
    final protected static function address(int $visitor): string
    {
        return \sprintf('198.%d.%d.7', 18 + intdiv($visitor, 256) % 2, $visitor % 256);
    }

    /** @param array<string, string> $fields */
    final protected function visit(
        Sapi $sapi,
        int $visitor,
        string $target = self::PAGE,
        string $loads = '',
        array $fields = [],
        ?Settings $settings = null,
    ): Response {
        return $this->request(
            $sapi,
            $this->navigation($visitor, $target, $loads, $fields),
            $settings ?? self::learning(),
        );
    }

    /**
     * As many visitors as a page needs before its hints are sent
     *
     * @param array<string, string> $fields
     */
    final protected function teach(
        Sapi $sapi,
        string $target = self::PAGE,
        string $loads = '/app.css',
        array $fields = [],
        ?Settings $settings = null,
    ): void {
        for ($visitor = 1; $visitor <= self::CLIENTS; $visitor++) {
            $this->visit($sapi, $visitor, $target, $loads, $fields, $settings);
        }
    }

    /** @return list<string> the URLs of the links in the 103 */
    final protected static function hinted(Response $response): array
    {
        self::assertLessThanOrEqual(1, \count($response->interim), 'browsers take the first 103 only');
        preg_match_all('/^Link: <([^>]*)>/m', implode('', $response->interim), $match);

        return $match[1];
    }

    /** @param list<string> $urls of all links in the 103, none: there is no 103 */
    final protected static function assertHinted(array $urls, Response $response, string $message = ''): void
    {
        self::assertCount($urls ? 1 : 0, $response->interim, $message);
        self::assertSame($urls, self::hinted($response), $message);
    }

    /** @return array<string, mixed> what ServerPush\learned() gives, of all hosts */
    final protected function learned(Sapi $sapi, ?Settings $settings = null, string $query = ''): array
    {
        return self::decoded($this->request($sapi, "/learn/learned.php$query", $settings ?? self::learning()));
    }

    /** @return array<string, mixed> */
    final protected static function decoded(Response $response): array
    {
        self::assertJson($response->body);

        return json_decode($response->body, true);
    }

    /**
     * @param array<string, mixed> $learned
     * @return list<array<string, mixed>> the records of the test's host
     */
    final protected function pagesOf(array $learned): array
    {
        return array_values(array_filter(
            $learned['pages'],
            fn (array $page) => $page['host'] === $this->host,
        ));
    }

    /**
     * Of one page of the test's host: which of its links are hints, for requests without cookies
     *
     * @param array<string, mixed> $learned
     * @return ?array<string, bool> by URL; null: the page is not shown
     */
    final protected function hintsOf(array $learned, string $target = self::PAGE): ?array
    {
        foreach ($this->pagesOf($learned) as $page) {
            if ($page['path'] === $target && !$page['script']) {
                return array_combine(
                    array_map(static fn (array $link) => $link['link']['href'], $page['links']),
                    array_map(static fn (array $link) => $link['hint'][0], $page['links']),
                );
            }
        }

        return null;
    }

    /**
     * All of them, four at a time
     *
     * @param list<Request> $requests
     * @return list<Response>
     */
    final protected static function together(HttpServer $server, array $requests): array
    {
        $responses = [];
        foreach (array_chunk($requests, 4) as $chunk) {
            $connections = array_map(static fn () => $server->connect(), $chunk);
            foreach ($connections as $i => $connection) {
                $connection->send($chunk[$i]);
            }
            foreach ($connections as $i => $connection) {
                $responses[] = $connection->receive($chunk[$i]);
            }
        }

        return $responses;
    }
}
