<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;

final class BodyTest extends ServerTestCase
{
    /** @dataProvider sapis */
    public function testALargeFile(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/large.php');

        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertSame(md5(str_repeat('0123456789abcdef', 65_536)), md5($response->body));
    }

    /** @dataProvider sapis */
    public function testPost(Sapi $sapi): void
    {
        $response = $this->request($sapi, new Request(
            '/post.php',
            'POST',
            ['Host' => 'app.example', 'Content-Type' => 'application/x-www-form-urlencoded'],
            'next=2&pad=' . str_repeat('x', 100_000),
        ));

        self::assertLinks(['</images/2.jpg>; rel=preload; as=image'], $response);
        self::assertSame('{"src":"\/images\/1.jpg"}', $response->body);
    }
}
