--TEST--
A property hook and a lazy response that put links onto other responses while theirs is being opened: each gets its own
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (PHP_VERSION_ID < 80400) {
    die('skip hooks and lazy objects are of PHP 8.4');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

/** What is a response of one kind by itself, and has the fields of another one of the other kind */
class Both extends PsrResponse
{
    public array $set = [];

    public function all(?string $key = null): array
    {
        return $this->set;
    }

    public function set(string $key, string|array|null $values, bool $replace = true): void
    {
        $this->set = [...$this->set, ...(array) $values];
    }
}

class Hooked
{
    public static int $depth = 0;

    public static array $others = [];

    public object $headers {
        get {
            meanwhile();

            return $this->fields;
        }
    }

    public function __construct(private object $fields)
    {
    }

    public function getStatusCode(): int
    {
        return 200;
    }
}

function meanwhile(): void
{
    if (Hooked::$depth++ === 0) {
        Hooked::$others = [
            push_to(new HttpResponse(), '/bag.css'),
            push_to(new Hooked(new Bag()), '/hooked.css'),
            push_to(new Both(), '/both.css'),
        ];
    }
    Hooked::$depth--;
}

function print_all(object $response, array $links): void
{
    echo $response::class, ' ', implode(', ', $links), "\n";
    foreach (Hooked::$others as $other) {
        echo '    ', $other::class, ' ', implode(', ', $other instanceof Hooked ? $other->headers->fields['link'] : links_of($other)), "\n";
    }
    Hooked::$others = [];
}

$hooked = new Hooked(new Both());
// the first time its class is not known yet
foreach (['/1.css', '/2.css'] as $href) {
    $result = push_to($hooked, $href);
    var_dump($result === $hooked);
    print_all($result, $result->headers->set);
}
$class = new ReflectionClass(HttpResponse::class);
$lazy = [
    fn () => $class->newLazyGhost(function (HttpResponse $response): void {
        meanwhile();
        $response->__construct(new Both());
    }),
    fn () => $class->newLazyProxy(function (): HttpResponse {
        meanwhile();

        return new HttpResponse(new Both());
    }),
];
foreach ($lazy as $make) {
    push_to(new HttpResponse(new Both()), '/known.css');
    $response = $make();
    $result = push_to($response, '/lazy.css');
    var_dump($result === $response);
    print_all($result, $result->headers->set);
}
// one that throws is opened by nobody
push_to(new HttpResponse(new Both()), '/known.css');
try {
    push_to($class->newLazyGhost(function (): void {
        push_to(new PsrResponse(), '/a.css');
        throw new Exception('not today');
    }), '/a.css');
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
Hooked </1.css>; rel=preload; as=style
    HttpResponse </bag.css>; rel=preload; as=style
    Hooked </hooked.css>; rel=preload; as=style
    Both </both.css>; rel=preload; as=style
bool(true)
Hooked </1.css>; rel=preload; as=style, </2.css>; rel=preload; as=style
    HttpResponse </bag.css>; rel=preload; as=style
    Hooked </hooked.css>; rel=preload; as=style
    Both </both.css>; rel=preload; as=style
bool(true)
HttpResponse </lazy.css>; rel=preload; as=style
    HttpResponse </bag.css>; rel=preload; as=style
    Hooked </hooked.css>; rel=preload; as=style
    Both </both.css>; rel=preload; as=style
bool(true)
HttpResponse </lazy.css>; rel=preload; as=style
    HttpResponse </bag.css>; rel=preload; as=style
    Hooked </hooked.css>; rel=preload; as=style
    Both </both.css>; rel=preload; as=style
not today
