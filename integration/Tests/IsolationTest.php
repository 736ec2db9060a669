<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;

/** No request sees a link of another one, though one process serves them all. */
final class IsolationTest extends ServerTestCase
{
    private const REQUESTS = 100;

    /** Requests after which something could be left over */
    private const DISTURBANCES = [
        '/status.php?by=code&status=404',
        '/wire/exception.php',
        '/wire/late.php',
        '/wire/empty-body-callback.php',
        '/wire/withdrawn.php',
        '/own-set.php',
        '/fatal.php',
    ];

    /** @dataProvider sapis */
    public function testAlternatingRequests(Sapi $sapi): void
    {
        $ids = [];
        for ($i = 0; $i < self::REQUESTS; $i++) {
            $count = $i % 4;
            $response = $this->request($sapi, "/page.php?page=$i&links=$count");

            self::assertLinks(array_map(
                static fn (int $link) => "</page-$i/$link.css>; rel=preload; as=style",
                $count ? range(1, $count) : [],
            ), $response);
            $ids[$response->body] = true;
        }
        self::assertCount($sapi === Sapi::Cgi ? self::REQUESTS : 1, $ids);
    }

    /** @dataProvider disturbances */
    public function testNothingIsLeftOver(Sapi $sapi, string $disturbance): void
    {
        $this->request($sapi, $disturbance);

        self::assertLinks([], $this->request($sapi, '/page.php?page=0&links=0'));

        $this->request($sapi, $disturbance);

        self::assertLinks(
            ['</page-0/1.css>; rel=preload; as=style'],
            $this->request($sapi, '/page.php?page=0&links=1'),
        );
    }

    /** @return iterable<string, array{Sapi, string}> */
    public static function disturbances(): iterable
    {
        return self::onEachSapi(array_combine(
            self::DISTURBANCES,
            array_map(static fn (string $target) => [$target], self::DISTURBANCES),
        ));
    }
}
