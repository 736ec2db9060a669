--TEST--
Bags of old releases give all fields by name, whatever they are asked for
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

final class OldBag
{
    public array $fields = [];

    public function all(): array
    {
        return $this->fields;
    }

    public function set(string $key, string|array|null $values, bool $replace = true): void
    {
        $this->fields[strtolower($key)] = [...$this->fields[strtolower($key)] ?? [], ...array_values((array) $values)];
    }
}
$response = new HttpResponse(new OldBag());
$response->headers->fields = ['cache-control' => ['no-store'], 'date' => ['now']];
foreach (['/a.css', '/b.css', '/a.css'] as $href) {
    push_to($response, $href);
}
print_links($response);
?>
--EXPECT--
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style
