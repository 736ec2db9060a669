<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** What only Apache does: sub-requests, internal redirects, many requests on one connection, php_value */
final class ApacheTest extends ServerTestCase
{
    /**
     * virtual() sends the headers, then runs the script in the same PHP request: what that declares comes too late.
     */
    public function testVirtualRunsAScriptAfterTheHeaders(): void
    {
        $response = $this->request(Sapi::Apache, '/virtual.php?target=/sub.php');

        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertSame(
            "page, sub: false, again page\nsent: sent /app.css, suppressed /sub.css (with a reason), "
                . 'refused /after.css (with a reason)',
            $response->body,
        );
    }

    /** mod_include runs each part as a request of its own, whose header fields it drops. */
    public function testAPartOfAPageCarriesNoLinks(): void
    {
        $response = $this->request(Sapi::Apache, '/part.shtml');

        self::assertLinks([], $response);
        self::assertSame(
            '/part.css suppressed: a sub-request0 and /part.css suppressed: a sub-request, '
                . '/late.css suppressed: a sub-request0',
            trim($response->body),
        );
    }

    public function testVirtualSendsAFile(): void
    {
        $response = $this->request(Sapi::Apache, '/virtual.php?target=/file.txt');

        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertSame(
            "page, file\n, again page\nsent: sent /app.css, refused /after.css (with a reason)",
            $response->body,
        );
    }

    public function testVirtualOfWhatIsMissing(): void
    {
        $response = $this->request(Sapi::Apache, '/virtual.php?target=/nowhere');

        self::assertSame(200, $response->status);
        self::assertLinks(['</app.css>; rel=preload; as=style'], $response);
        self::assertStringEndsWith('sent: sent /app.css, refused /after.css (with a reason)', $response->body);
    }

    public function testAnErrorDocumentKeepsItsStatusAndHasNoLinks(): void
    {
        $response = $this->request(Sapi::Apache, '/missing/page');

        self::assertSame(404, $response->status);
        self::assertLinks([], $response);
        self::assertSame('error page', $response->body);
    }

    public function testAnErrorDocumentThatSets200HasLinks(): void
    {
        $response = $this->request(Sapi::Apache, '/missing/status-200');

        self::assertSame(200, $response->status);
        self::assertLinks(['</error.css>; rel=preload; as=style'], $response);
        self::assertSame('error page', $response->body);
    }

    /** The browser resolves against /directory/, not against the index that Apache chose. */
    public function testAnIndexIsResolvedAgainstTheRequestsTarget(): void
    {
        $response = $this->request(Sapi::Apache, '/directory/');

        self::assertLinks(['</directory/relative.css>; rel=preload; as=style'], $response);
    }

    public function testRequestsOnOneConnection(): void
    {
        $server = Servers::get(Sapi::Apache, new Settings());
        self::assertInstanceOf(HttpServer::class, $server);

        $targets = [
            '/page.php?page=1&links=2', '/page.php?page=2&links=0', '/missing/page', '/page.php?page=3&links=1',
            '/virtual.php?target=/sub.php', '/file.txt', '/page.php?page=4&links=0',
        ];
        $responses = $server->exchange(array_map(static fn (string $target) => new Request($target), $targets));

        self::assertSame(
            [
                ['Link: </page-1/1.css>; rel=preload; as=style', 'Link: </page-1/2.css>; rel=preload; as=style'],
                [],
                [],
                ['Link: </page-3/1.css>; rel=preload; as=style'],
                ['Link: </app.css>; rel=preload; as=style'],
                [],
                [],
            ],
            array_map(static fn ($response) => $response->lines('Link'), $responses),
        );
    }

    public function testPhpValueSuppresses(): void
    {
        $response = $this->request(Sapi::Apache, '/apache-php-value-enabled.php');

        self::assertLinks([], $response);
        self::assertSame('sent: suppressed /app.css (with a reason)', $response->body);
    }

    public function testPhpValueSetsTheMode(): void
    {
        $response = $this->request(Sapi::Apache, '/apache-php-value-mode.php');

        self::assertLinks(['</app.css>; rel=preload; as=style; nopush'], $response);

        // The setting was the other script's.
        self::assertLinks(['</app.css>; rel=preload; as=style'], $this->request(Sapi::Apache, '/settings.php'));
    }
}
