--TEST--
A response that changes the set that is applied to it gets what the set was
--EXTENSIONS--
serverpush
--FILE--
<?php
/** HttpFoundation's HeaderBag, of which code of the application calls back */
final class Bag
{
    public array $values = [];

    public function __construct(private Closure $callback)
    {
    }

    public function all(string $name): array
    {
        return $this->values;
    }

    public function set(string $name, array|string $values, bool $replace = true): void
    {
        ($this->callback)();
        $this->values = [...$this->values, ...(array) $values];
    }
}

final class Response
{
    public Bag $headers;

    public function __construct(Closure $callback)
    {
        $this->headers = new Bag($callback);
    }

    public function getStatusCode(): int
    {
        return 200;
    }
}

/** Memory that was freed is soon somebody else's */
function overwrite(): void
{
    for ($length = 8; $length < 256; $length++) {
        $GLOBALS['others'][] = str_repeat('A', $length);
    }
}

$links = new ServerPush\LinkSet();
$links->modulepreload('/a.json', as: 'json', media: 'print');
$response = new Response(function () use ($links): void {
    $links->clear();
    overwrite();
});
foreach ($links->applyTo($response)->headers->values as $value) {
    echo "$value\n";
}

$links->push('/b.css');
$throwing = new Response(function () use ($links): void {
    $links->push('/other.css');
    throw new DomainException();
});
try {
    $links->applyTo($throwing);
} catch (DomainException) {
}
foreach (ServerPush\report()['links'] as ['href' => $href, 'reason' => $reason]) {
    echo "$href: $reason\n";
}
?>
--EXPECT--
</a.json>; rel=modulepreload; as=json; nopush; media="print"
/b.css: a method of the response object threw an exception
