<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

/** No page is changed by a byte, whatever it is and does, and whatever it is asked for. */
final class LearnedPageTest extends LearnedTestCase
{
    /** Those that wait for somebody, tell of their process or clock, or need a request of their own */
    private const NOT_COMPARED = '~^/(account\.inc|early/(aborted|asked|flush|gone|wait\.inc)|learn/.*|memory.*|page|'
        . 'page-cache|pid|post|preload.*|recipe|responses\.inc|soak/.*|harness/client-port|harness/configuration|harness/request)'
        . '\.php$~';

    /** @dataProvider serversThatStay */
    public function testEveryPageIsAsWithoutLearning(Sapi $sapi): void
    {
        $targets = preg_grep(self::NOT_COMPARED, self::scripts(), PREG_GREP_INVERT);
        self::assertGreaterThan(50, \count($targets));
        $last = ['auto_append_file' => Settings::DOCUMENT_ROOT . '/learn/last.php'];
        foreach ($targets as $target) {
            // The fourth could have hints, if the page is not a fast one.
            for ($visitor = 1; $visitor <= 3; $visitor++) {
                $plain = $this->visit($sapi, $visitor, $target, settings: new Settings($last));
                $seen = $this->visit($sapi, $visitor, $target, settings: self::learning($last));

                self::assertSame(self::comparable($plain), self::comparable($seen), $target);
                self::assertSame($plain->interim, $seen->interim);
            }
        }
        self::assertGreaterThan(100, $this->learned($sapi, self::learning($last))['totals']['looks']);
    }

    /** @dataProvider behaviours */
    public function testThePageSeesNothingOfIt(Sapi $sapi, string $does, array $directives): void
    {
        $settings = self::learning($directives);
        $fields = ['X-Does' => $does, 'Accept-Encoding' => 'gzip'];
        for ($visitor = 1; $visitor <= 5; $visitor++) {
            $plain = $this->visit($sapi, $visitor, '/learn/state.php', fields: $fields, settings: new Settings($directives));
            $seen = $this->visit($sapi, $visitor, '/learn/state.php', fields: $fields, settings: $settings);

            self::assertSame(self::comparable($plain), self::comparable($seen), "visitor $visitor");
        }
        $record = $this->hintsOf($this->learned($sapi, $settings), '/learn/state.php');
        $isSeen = !str_contains($does, 'gz') && !isset($directives['zlib.output_compression'])
            && $does !== 'an exit in the header callback';
        // What is on the wire counts.
        $url = $does === 'an output handler' ? '/APP.CSS' : '/app.css';
        self::assertSame($isSeen ? [$url => true] : null, $record);
        self::assertHinted($isSeen && $sapi !== Sapi::Fpm ? [$url] : [], $seen);
    }

    /** @return iterable<string, array{Sapi, string, array<string, string>}> */
    public static function behaviours(): iterable
    {
        $cases = [
            'nothing' => [[]],
            'nothing, buffered' => [['output_buffering' => '4096']],
            'no buffer is left' => [['output_buffering' => '4096']],
            'a flush' => [[]],
            'an output handler' => [[]],
            'ob_gzhandler' => [[]],
            'an exit in the header callback' => [[]],
            'an exit in a shutdown function' => [[]],
            'a finished request' => [[]],
            'compression by PHP' => [['zlib.output_compression' => '1']],
        ];
        foreach (self::serversThatStay() as $name => [$sapi]) {
            foreach ($cases as $does => [$directives]) {
                yield "$name $does" => [$sapi, $does, $directives];
            }
        }
    }

    /** What PHP compresses is not read, and that is counted. */
    public function testWhatIsCompressedIsCounted(): void
    {
        $settings = self::learning(['zlib.output_compression' => '1']);
        $skipped = fn () => $this->learned(Sapi::CliServer, $settings)['skipped']['compressed by PHP'] ?? 0;
        $before = $skipped();
        $response = $this->visit(
            Sapi::CliServer,
            1,
            loads: '/app.css',
            fields: ['Accept-Encoding' => 'gzip'],
            settings: $settings,
        );

        self::assertStringContainsString('/app.css', gzdecode($response->body));
        self::assertSame($before + 1, $skipped());
    }

    /**
     * @dataProvider oddBodies
     * @param ?list<string> $hinted null: the page is none that is learned
     */
    public function testAnOddBody(Sapi $sapi, string $is, ?array $hinted): void
    {
        $target = '/learn/body.php?is=' . rawurlencode($is);
        $plain = $this->visit($sapi, 1, $target, settings: new Settings());
        for ($visitor = 1; $visitor <= 5; $visitor++) {
            $response = $this->visit($sapi, $visitor, $target);

            self::assertSame(self::comparable($plain), self::comparable($response));
        }

        self::assertSame($hinted ?? [], \array_slice(self::hinted($response), 0, 5));
        foreach ($response->interim as $block) {
            self::assertMatchesRegularExpression(
                '~^HTTP/1\.1 103 Early Hints\r\n(Link: <[!-;=?-\~]+>; rel=preload; as=style\r\n)+$~D',
                $block,
            );
            self::assertLessThanOrEqual(4_000, \strlen($block) + 2);
        }
        $links = $this->hintsOf($this->learned($sapi), $target);
        self::assertSame($hinted === null, $links === null);
        self::assertLessThanOrEqual(48, \count((array) $links));
    }

    /** @return iterable<string, array{Sapi, string, ?list<string>}> */
    public static function oddBodies(): iterable
    {
        $bodies = [
            'a picture' => null,
            'JSON' => null,
            'XML' => null,
            'nothing' => null,
            'a tag of a megabyte' => ['/app.css'],
            'a hundred thousand stylesheets' => ['/app.css', '/sheet-0.css', '/sheet-1.css', '/sheet-2.css', '/sheet-3.css'],
            'scripts behind 16 KB' => ['/app.css', '/last.css'],
            // A line feed in a URL is none of it, by the URL standard; what is no UTF-8, or has a NUL, is left out.
            'odd bytes' => ['/app.css', '/%C3%A9.css', '/aSet-Cookie:%20b=c.css', '/d%3E;%20rel=preload,%20%3C/e.css'],
            'bytes one by one' => ['/app.css'],
        ];
        foreach (self::sapisWithHints() as $name => [$sapi]) {
            foreach ($bodies as $is => $hinted) {
                yield "$name $is" => [$sapi, $is, $hinted];
            }
        }
    }

    /** @dataProvider sapisWithHints */
    public function testAFileOf100Megabytes(Sapi $sapi): void
    {
        $server = Servers::get($sapi, self::learning());
        self::assertInstanceOf(HttpServer::class, $server);
        $size = 100 << 20;
        $file = $server->documentRoot() . '/learn/blank.bin';
        // Of blocks that are no place on the disk
        $handle = fopen($file, 'w');
        ftruncate($handle, $size);
        fclose($handle);
        chmod($file, 0644);
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            $stream = stream_socket_client("tcp://{$server->address()}");
            fwrite($stream, $this->navigation($visitor, '/learn/body.php?is=a%20file')->message());
            $start = fread($stream, 4_096);
            for ($bytes = \strlen($start); !feof($stream); $bytes += \strlen($chunk)) {
                $chunk = fread($stream, 1 << 20);
            }
            fclose($stream);

            self::assertGreaterThan($size, $bytes);
            self::assertSame(
                $visitor > self::CLIENTS,
                str_starts_with($start, "HTTP/1.1 103 Early Hints\r\nLink: </app.css>"),
            );
        }
        unlink($file);
    }

    /** PHP-FPM writes its header block through the same function as the page. */
    public function testAFieldWithHtmlInItTeachesNothing(): void
    {
        foreach (self::serversThatStay() as [$sapi]) {
            $field = 'X-Html: <!doctype html><html><link rel="stylesheet" href="/field.css">';
            $this->teach($sapi, fields: ['X-Fields' => $field]);

            self::assertSame(['/app.css' => true], $this->hintsOf($this->learned($sapi)));
        }
    }

    /** And php-fpm's output behind fastcgi_finish_request() */
    public function testWhatComesAfterTheResponseTeachesNothing(): void
    {
        for ($visitor = 1; $visitor <= 4; $visitor++) {
            $this->visit(Sapi::Fpm, $visitor, '/learn/state.php', fields: ['X-Does' => 'a finished request']);
        }

        self::assertSame(['/app.css' => true], $this->hintsOf($this->learned(Sapi::Fpm), '/learn/state.php'));
    }

    /** @dataProvider nonsense */
    public function testARequestOfNonsense(Sapi $sapi, string $target, array $fields, string $reason): void
    {
        $before = $this->learned($sapi)['skipped'][$reason] ?? 0;
        for ($visitor = 1; $visitor <= 5; $visitor++) {
            $response = $this->visit($sapi, $visitor, $target, '/app.css', $fields);

            self::assertSame(200, $response->status);
            self::assertStringContainsString('/app.css', $response->body);
            self::assertSame([], $response->interim);
        }
        self::assertSame($before + 5, $this->learned($sapi)['skipped'][$reason]);
    }

    /** @return iterable<string, array{Sapi, string, array<string, string>, string}> */
    public static function nonsense(): iterable
    {
        $long = self::PAGE . '?' . str_repeat('long', 1_900);
        $token = self::PAGE . '/reset/0123456789abcdef0123456789abcdef';
        foreach (self::serversThatStay() as $name => [$sapi]) {
            yield "$name path of nearly 8 KB" => [$sapi, $long, [], 'path too long'];
            yield "$name token" => [$sapi, $token, [], 'token in the path'];
        }
        // Apache refuses it.
        foreach ([Sapi::CliServer, Sapi::Fpm] as $sapi) {
            foreach (['', 'a b', '<script>', str_repeat('a', 5_000), "\xff", 'a@b', 'a:port'] as $host) {
                $name = "$sapi->value Host: " . substr(bin2hex($host), 0, 20);
                yield $name => [$sapi, self::PAGE, ['Host' => $host], 'no host'];
            }
        }
    }

    /** The table is as large as it was made, and pages that were hinted are not lost for it. */
    public function testManyUrls(): void
    {
        $settings = self::learning(['serverpush.learn_memory' => '256K']);
        $this->teach(Sapi::Fpm, settings: $settings);
        $this->visit(Sapi::Fpm, 9, loads: '/app.css', settings: $settings);
        $server = Servers::get(Sapi::Fpm, $settings);
        for ($i = 0; $i < 600; $i++) {
            // One client of one host, then many of many
            $host = $i < 300 ? [] : ['Host' => "host-$i.example"];
            $request = $this->navigation($i < 300 ? 1 : $i, "/learn/state.php?flood=$i", fields: $host);
            self::assertSame(200, $server->request($request)->status);
        }
        $learned = $this->learned(Sapi::Fpm, $settings);

        self::assertGreaterThan(0, $learned['totals']['displaced']);
        self::assertSame(256 << 10, $learned['totals']['memory']);
        self::assertLessThanOrEqual(256 << 10, $learned['totals']['used']);
        self::assertSame(['/app.css' => true], $this->hintsOf($learned));
    }

    /** @return list<string> all scripts of the site */
    private static function scripts(): array
    {
        $root = \dirname(__DIR__) . '/app';
        $files = glob("$root/{*,*/*}.php", GLOB_BRACE);

        return array_map(static fn (string $file) => substr($file, \strlen($root)), $files);
    }

    /** All of it but the time, and where the server is */
    private static function comparable(Response $response): string
    {
        return preg_replace(
            ['/^(Date|Host): .*\r\n/mi', '~/tmp/serverpush-[0-9a-f]{12}~', '/127\.0\.0\.1:\d+/'],
            ['', '/tmp/serverpush', '127.0.0.1'],
            "$response->status $response->head\r\n$response->body",
        );
    }
}
