<?php

declare(strict_types=1);

/**
 * One request of a long life: what its script does, and which Link fields the client must see. Both follow from the
 * number of the request alone; the page runs it, the client of `./dev soak` checks it. A new way to live goes into
 * `act()`, a new way to end into `ENDS` and `end()`.
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

    /** What came out of `expected` is what the client must see */
    public array $expected = [];

    public string $end;

    private Random\Randomizer $random;

    private bool $preload;

    public function __construct(private readonly int $number)
    {
        $this->random = new Random\Randomizer(new Random\Engine\Mt19937($number));
        $this->preload = $this->random->getInt(0, 4) === 0;
        $this->end = $this->chooseEnd();
    }

    /** @return list<array{callable, list<mixed>}> the declarations; `expected` is filled */
    public function declarations(): array
    {
        $nopush = $this->preload ? '; nopush' : '';
        $declarations = [];
        for ($i = $this->random->getInt(0, 6); $i > 0; $i--) {
            $id = "$this->number-$i";
            [$declarations[], $this->expected[]] = match ($this->random->getInt(0, 5)) {
                0 => [['push', ["/$id.css"]], "</$id.css>; rel=preload; as=style$nopush"],
                1 => [
                    ['ServerPush\push', ["/ö $id.js", 'fetchpriority' => 'high', 'integrity' => str_repeat('a', 100)]],
                    "</%C3%B6%20$id.js>; rel=preload; as=script; fetchpriority=high$nopush; integrity=\""
                        . str_repeat('a', 100) . '"',
                ],
                2 => [['ServerPush\preload', ["$id.woff2"]], "</soak/$id.woff2>; rel=preload; as=font; "
                    . 'crossorigin=anonymous; nopush; type="font/woff2"'],
                3 => [['ServerPush\preconnect', ["https://$id.example"]],
                    "<https://$id.example/>; rel=preconnect; nopush"],
                4 => [['ServerPush\add_link', ["/$id", 'next', 'data-a' => $i]], "</$id>; rel=next; data-a=$i$nopush"],
                5 => [['declare_field', ["</$id.png>; rel=preload; as=image; nopush"]],
                    "</$id.png>; rel=preload; as=image; nopush"],
            };
        }
        if ($this->random->getInt(0, 9) === 0) {
            $declarations = [...$declarations, ...$declarations];
        }
        if (in_array($this->end, ['push in a header callback', 'push in a shutdown function'], true)) {
            $this->expected[] = "</late.css>; rel=preload; as=style$nopush";
        }
        if (in_array($this->end, ['not found', 'no content'], true)) {
            $this->expected = [];
        }

        return $declarations;
    }

    public function run(): void
    {
        ini_set('serverpush.mode', $this->preload ? 'preload' : 'push');
        foreach ($this->declarations() as [$function, $arguments]) {
            $function(...$arguments);
        }
        for ($i = $this->random->getInt(0, 2); $i > 0; $i--) {
            $this->act();
        }
        $this->end();
    }

    private function chooseEnd(): string
    {
        $at = $this->random->getInt(1, array_sum(self::ENDS));
        foreach (self::ENDS as $end => $count) {
            $at -= $count;
            if ($at <= 0) {
                return $end;
            }
        }
    }

    /** Something that changes nothing on the wire */
    private function act(): void
    {
        try {
            match ($this->random->getInt(0, 9)) {
                0 => push('/x.css', 'no destination'),
                1 => push("/x\n.css"),
                2 => (string) unserialize(serialize(clone ServerPush\links())),
                3 => count(ServerPush\LinkSet::fromHeader((string) ServerPush\links())),
                4 => ServerPush\links()->add((new ReflectionClass(ServerPush\Link::class))->newInstanceWithoutConstructor()),
                5 => unserialize('O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:3:{i:0;i:1;i:1;N;i:2;a:0:{}}}}'),
                6 => ServerPush\Link::parse($this->random->getBytes(100)),
                7 => ServerPush\report(),
                8 => (static function (): void {
                    $cycle = new ArrayObject([ServerPush\links()]);
                    $cycle[] = $cycle;
                })(),
                9 => array_map(strval(...), ServerPush\links()->getLinks()),
            };
        } catch (ValueError | TypeError) {
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

function declare_field(string $field): void
{
    ServerPush\links()->add($field);
}
