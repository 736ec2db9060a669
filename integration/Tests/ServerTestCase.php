<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Server;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

abstract class ServerTestCase extends TestCase
{
    private const SHOWN_BYTES = 4_000;

    private ?string $lastExchange = null;

    private ?Server $lastServer = null;

    /** @return iterable<string, array{Sapi}> */
    final public static function sapis(): iterable
    {
        return self::onEachSapi(['' => []]);
    }

    /**
     * @param iterable<string, list<mixed>> $cases
     * @return iterable<string, list<mixed>>
     */
    final protected static function onEachSapi(iterable $cases): iterable
    {
        foreach ($cases as $name => $arguments) {
            foreach (Sapi::cases() as $sapi) {
                yield trim("$sapi->value $name") => [$sapi, ...$arguments];
            }
        }
    }

    public static function tearDownAfterClass(): void
    {
        Servers::stopAll();
    }

    /** @param Request|string $request a string is the target of a GET request */
    final protected function request(Sapi $sapi, Request|string $request, Settings $settings = new Settings()): Response
    {
        $request = \is_string($request) ? new Request($request) : $request;
        $this->lastServer = Servers::get($sapi, $settings);
        $this->lastExchange = "$sapi->value\n" . $request->message() . '(no response)';
        $response = $this->lastServer->request($request);
        $this->lastExchange = "$sapi->value\n" . $request->message() . "$response->head\r\n$response->body";

        return $response;
    }

    /** @param list<string> $expected the values of all Link fields, in their order */
    final protected static function assertLinks(array $expected, Response $response): void
    {
        self::assertSame(
            array_map(static fn (string $value) => "Link: $value", $expected),
            $response->lines('Link'),
        );
    }

    protected function onNotSuccessfulTest(\Throwable $t): void
    {
        if ($this->lastExchange !== null) {
            $t = new AssertionFailedError(
                'Last exchange: ' . substr($this->lastExchange, 0, self::SHOWN_BYTES)
                    . "\nEnd of the log:\n" . substr($this->lastServer->log(), -self::SHOWN_BYTES),
                0,
                $t,
            );
        }
        parent::onNotSuccessfulTest($t);
    }
}
