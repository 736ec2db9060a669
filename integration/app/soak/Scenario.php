<?php

declare(strict_types=1);

/**
 * One request of a long life: what its client sends and what its script does. All of it follows from the number of the
 * request alone; the page runs it, `./dev soak` knows by it what the client must see (soak/Expected.php). A new kind of
 * link goes into `Declaration`, a new way to live into `Acts`, a new way to end into `ENDS` and `end()`.
 */
final class Scenario
{
    /** How requests end, and how many of 10,000 do so */
    private const ENDS = [
        'normally' => 4_000,
        'exit' => 800,
        'exit in an output handler' => 500,
        'exception' => 800,
        'exception in a destructor' => 300,
        'memory limit' => 600,
        'flush' => 800,
        'not found' => 600,
        'no content' => 200,
        'finish request' => 400,
        'push in a header callback' => 400,
        'push in a shutdown function' => 399,
        'client goes' => 200,
        // A second each
        'timeout' => 1,
    ];

    /** How links go out before the page does, and how many of 100 requests do so */
    private const EARLY = [
        'not' => 60,
        'early_hints' => 14,
        'headers_send(103)' => 8,
        'early_flush' => 6,
        'headers_send(203)' => 6,
        'early_hints, else early_flush' => 6,
    ];

    /** What a client may send in place of the cookie; none of it is one */
    private const HOSTILE_COOKIES = [
        'serverpush', 'serverpush=', 'serverpush=!!!', 'serverpush="AAAAVA"', 'serverpush=AAAAVA; serverpush=AAAAVA',
        '=;=;;serverpush=_', "serverpush=\xff\xfe; a", 'a=serverpush=AAAAVA', 'serverpush=AAAA.AAAAVA.',
    ];

    /** A field that the response has before */
    private const OWN_FIELD = '</own>;rel="canonical"; x';

    private const INTEGRITY = 'sha384-0000000000000000000000000000000000000000000000000000000000000000';

    public readonly string $end;

    public readonly string $early;

    /** @var array<string, string> the settings without `serverpush.` */
    public readonly array $settings;

    /** @var list<Declaration> */
    public readonly array $declarations;

    /** A stylesheet among them that the response object has, too */
    public readonly ?Declaration $twice;

    /** @var ?class-string of the response object whose fields go to header() */
    public readonly ?string $response;

    /** What the client sends as `Cookie`, if it is not what it remembers */
    public readonly ?string $hostileCookie;

    /** @var list<string> the resources that the client's cookie is to remember */
    public readonly array $remembered;

    private readonly Random\Randomizer $random;

    public function __construct(private readonly int $number)
    {
        $this->random = new Random\Randomizer(new Random\Engine\Mt19937($number));
        $this->end = $this->choose(self::ENDS);
        $this->early = $this->choose(self::EARLY);
        $this->settings = [
            'mode' => $this->in(5) ? 'preload' : 'push',
            'early_hints' => $this->in(4) ? 'navigate' : 'always',
            'cache_aware' => ['off', 'off', 'off', 'nopush', 'skip'][$this->random->getInt(0, 4)],
            'cache_bits' => (string) $this->random->getInt(6, 15),
            'cache_version' => $this->in(3) ? "v$number" : '',
        ];
        $this->response = [null, null, BagResponse::class, MessageResponse::class][$this->random->getInt(0, 3)];
        $this->twice = $this->response !== null && $this->in(3) ? Declaration::stylesheet("/$number-twice.css") : null;
        $this->declarations = $this->chooseDeclarations();
        $this->hostileCookie = $this->in(4)
            ? self::HOSTILE_COOKIES[$this->random->getInt(0, count(self::HOSTILE_COOKIES) - 1)]
            : null;
        $this->remembered = $this->hostileCookie === null && $this->in(2) ? $this->chooseRemembered() : [];
    }

    public function run(): void
    {
        foreach ($this->settings as $name => $value) {
            ini_set("serverpush.$name", $value);
        }
        foreach ($this->declarations as $declaration) {
            ($declaration->declare)();
        }
        if ($this->in(10)) {
            foreach ($this->declarations as $declaration) {
                ($declaration->declare)();
            }
        }
        if ($this->response !== null) {
            emit_links($this->respond());
        }
        $this->goEarly();
        $acts = new Acts($this->random);
        for ($i = $this->random->getInt(0, 3); $i > 0; $i--) {
            $acts->any();
        }
        $this->end();
    }

    /** @return list<string> what the response object has in the mode `push`: first what it had before */
    public function responseFields(): array
    {
        $id = "r$this->number";

        return $this->response === null ? [] : [
            self::OWN_FIELD,
            "</$id.css>; rel=preload; as=style",
            "</soak/$id.woff2>; rel=preload; as=font; crossorigin=anonymous; fetchpriority=high; type=\"font/woff2\"",
            ...$this->twice === null ? [] : [$this->twice->field],
            "</$id.js>; rel=preload; as=script; integrity=\"" . self::INTEGRITY . '"',
            "<https://$id.example/>; rel=preconnect; nopush",
            "</$id>; rel=next",
        ];
    }

    private function in(int $count): bool
    {
        return $this->random->getInt(1, $count) === 1;
    }

    /** @param array<string, int> $weights */
    private function choose(array $weights): string
    {
        $at = $this->random->getInt(1, array_sum($weights));
        foreach ($weights as $choice => $count) {
            $at -= $count;
            if ($at <= 0) {
                return $choice;
            }
        }
    }

    /** @return list<Declaration> */
    private function chooseDeclarations(): array
    {
        $declarations = [];
        for ($i = $this->random->getInt(0, 6); $i > 0; $i--) {
            $declarations[] = Declaration::any($this->random, "$this->number-$i");
        }
        if ($this->twice !== null) {
            array_splice($declarations, $this->random->getInt(0, count($declarations)), 0, [$this->twice]);
        }

        return $declarations;
    }

    /** @return list<string> */
    private function chooseRemembered(): array
    {
        $resources = ['/late.css', '/of/another/page.css', "/$this->number.js"];
        foreach ($this->declarations as $declaration) {
            $resources[] = $declaration->resource;
        }

        return array_values(array_filter($resources, fn (?string $resource) => $resource !== null && $this->in(2)));
    }

    private function respond(): BagResponse|MessageResponse
    {
        $id = "r$this->number";
        $response = (new $this->response())->with('Link', self::OWN_FIELD);
        $response = ServerPush\push_to($response, "/$id.css");
        $response = ServerPush\push_to($response, "$id.woff2", fetchpriority: 'high');
        if ($this->twice !== null) {
            $response = ServerPush\push_to($response, "/$this->number-twice.css");
        }
        $set = new ServerPush\LinkSet();
        $set->push("/$id.css");
        $set->push("/$id.js", integrity: self::INTEGRITY);
        $set->preconnect("https://$id.example");
        $set->addLink("/$id", 'next');

        return $set->applyTo($response);
    }

    private function goEarly(): void
    {
        $hints = 'ServerPush\early_hints';
        switch ($this->early) {
            case 'early_hints':
                $hints();
                Acts::must(!$hints(), 'one 103 is enough');
                break;
            case 'headers_send(103)':
                Acts::must(headers_send(103) === 1, 'headers_send(103)');
                break;
            case 'early_flush':
                Acts::must(ServerPush\early_flush() && headers_sent(), 'early_flush()');
                break;
            case 'headers_send(203)':
                Acts::must(headers_send(203) === 0 && headers_sent(), 'headers_send(203)');
                break;
            case 'early_hints, else early_flush':
                Acts::must($hints() || ServerPush\early_flush(), 'one of them is possible');
        }
    }

    private function end(): void
    {
        switch ($this->end) {
            case 'normally':
                echo $this->number;
                break;
            case 'exit':
                ob_start();
                echo $this->number;
                exit;
            case 'exit in an output handler':
                ob_start(static function (string $buffer): string {
                    exit;
                });
                echo $this->number;
                break;
            case 'exception':
                throw new RuntimeException('as it should be');
            case 'exception in a destructor':
                $GLOBALS['kept'] = new class {
                    public function __destruct()
                    {
                        throw new RuntimeException('as it should be');
                    }
                };
                break;
            case 'memory limit':
                str_repeat('x', PHP_INT_MAX >> 20);
                break;
            case 'flush':
                echo $this->number;
                flush();
                push('/too-late.css');
                break;
            case 'not found':
                http_response_code(404);
                break;
            case 'no content':
                http_response_code(204);
                break;
            case 'finish request':
                if (function_exists('fastcgi_finish_request')) {
                    fastcgi_finish_request();
                    push('/too-late.css');
                }
                break;
            case 'push in a header callback':
                header_register_callback(static fn () => push('/late.css'));
                break;
            case 'push in a shutdown function':
                register_shutdown_function(static fn () => push('/late.css'));
                break;
            case 'client goes':
                for ($i = 0; $i < 100; $i++) {
                    echo str_repeat('x', 10_000);
                    flush();
                }
                break;
            case 'timeout':
                set_time_limit(1);
                while (true) {
                }
        }
    }
}
