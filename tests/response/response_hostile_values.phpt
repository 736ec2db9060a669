--TEST--
Field values that are no links, or too many
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
$response->headers->fields['link'] = [
    '', ',', '<', '<>', '</a.css', "</a.css>; rel=preload\0; as=style", str_repeat('<', 10_000), str_repeat('"', 10_000),
    '</b.css>; rel="' . str_repeat('a ', 20_000) . 'preload"; as=style',
    '</c.css>; rel="' . implode(' ', array_map(fn (int $i): string => "r$i", range(1, 5_000))) . ' preload"; as=style',
    random_bytes(1000),
];
ini_set('serverpush.header_budget', '0');
$before = count(links_of($response));
foreach (['/a.css', '/b.css', '/c.css', '/a.css'] as $href) {
    push_to($response, $href);
}
echo implode("\n", array_slice(links_of($response), $before)), "\n";
var_dump(memory_get_usage() < 4_000_000);
?>
--EXPECT--
</a.css>; rel=preload; as=style
bool(true)
