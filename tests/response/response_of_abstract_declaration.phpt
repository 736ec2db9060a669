--TEST--
Methods that an interface or an abstract class declares are called where they have code
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

interface Fields
{
    public function all(?string $name = null): array;
}
abstract class Common
{
    abstract public function set(string $key, string|array|null $values, bool $replace = true): void;
}
final class ConcreteBag extends Common implements Fields
{
    public array $fields = ['link' => ['</a.css>; rel=preload; as=style']];

    public function all(?string $name = null): array
    {
        return $this->fields[strtolower($name)] ?? [];
    }

    public function set(string $key, string|array|null $values, bool $replace = true): void
    {
        array_push($this->fields[strtolower($key)], ...(array) $values);
    }
}
$response = new HttpResponse(new ConcreteBag());
push_to($response, '/a.css');
push_to($response, '/b.css');
print_links($response);
?>
--EXPECT--
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style
