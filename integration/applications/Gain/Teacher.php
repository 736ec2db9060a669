<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Applications\ApplicationFront;
use ServerPush\Integration\Applications\Page;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\ServerFailure;

/** Asks for pages as visitors without cookies do, by HTTP/1.1 */
final class Teacher
{
    /** What learning asks for: serverpush.learn_clients */
    private const CLIENTS = 3;

    /** As many visits as it takes, each from another network; the page is that of one more. */
    public static function teach(ApplicationFront $front, string $host, string $target): Page
    {
        for ($client = 1; $client <= self::CLIENTS; $client++) {
            self::ask($front, $host, $target, ['X-Forwarded-For' => "198.18.$client.1"]);
        }

        return new Page($target, self::ask($front, $host, $target, ['X-Forwarded-For' => '198.18.1.1']), $host);
    }

    /** @param array<string, string> $fields */
    public static function ask(ApplicationFront $front, string $host, string $target, array $fields = []): Response
    {
        $response = $front->connect()->exchange(new Request($target, fields: $fields + [
            'Host' => $host,
            'Sec-Fetch-Mode' => 'navigate',
            'Sec-Fetch-Dest' => 'document',
        ]));

        return $response->status === 200
            ? $response
            : throw new ServerFailure("$host$target: $response->status\n$response->body");
    }
}
