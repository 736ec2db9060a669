--TEST--
Bags of old releases give all fields by name, whatever they are asked for
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

final class OldBag extends Bag
{
    public function all(?string $key = null): array
    {
        return $this->fields;
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
