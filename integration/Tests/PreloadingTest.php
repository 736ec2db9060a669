<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;

/** A declaration while opcache preloads, before there is any request, is refused and forgotten. */
final class PreloadingTest extends ServerTestCase
{
    /** @dataProvider sapis */
    public function testNoRequestSeesALinkOfThePreloadScript(Sapi $sapi): void
    {
        $settings = new Settings(Settings::OPCACHE + [
            'opcache.enable_cli' => '1',
            'opcache.preload' => Settings::DOCUMENT_ROOT . '/preload.php',
            // Without effect where nobody is root
            'opcache.preload_user' => 'www-data',
        ]);

        foreach (range(1, 3) as $_) {
            $response = $this->request($sapi, '/preloaded.php', $settings);

            self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
            self::assertSame("push() in the preload script said false\nsent: sent /app.css", $response->body);
        }
    }
}
