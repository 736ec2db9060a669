<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;

/** A memory_limit that is hit while the headers are sent may cost links, never the page. */
final class MemoryTest extends ServerTestCase
{
    private const LINKS = 2_000;

    private const PAGE = 'page page page page page';

    /** From far too little to enough for all fields */
    private const FREE_KIBIBYTES = [384, 512, 768, 1024, 1280, 1536, 2048, 3072, 4096, 5120, 6144, 7168, 8192, 12_288];

    /** @dataProvider sapis */
    public function testThePageIsWhole(Sapi $sapi): void
    {
        foreach (self::FREE_KIBIBYTES as $free) {
            $response = $this->request($sapi, "/memory.php?rest=$free");

            self::assertSame(200, $response->status);
            self::assertSame(self::PAGE, $response->body);
            self::assertSame(['X-Own: kept'], $response->lines('X-Own'));
            $fields = $response->lines('Link');
            self::assertCount(0, array_diff($fields, self::declaredFields()), 'fields that are not whole');
        }
        self::assertCount(self::LINKS, array_unique($fields), 'with memory enough');
    }

    /**
     * That the script leaves less than the fields need
     *
     * @dataProvider sapis
     */
    public function testTheMemoryIsFull(Sapi $sapi): void
    {
        $response = $this->request($sapi, '/memory.php?then=allocate&rest=' . self::FREE_KIBIBYTES[0]);

        self::assertStringContainsString('Allowed memory size of 16777216 bytes exhausted', $response->body);
    }

    /** @return list<string> */
    private static function declaredFields(): array
    {
        return array_map(
            static fn (int $i) => 'Link: <' . str_pad("/assets/$i-", 500, 'x') . '.css>; rel=preload; as=style',
            range(1, self::LINKS),
        );
    }
}
