--TEST--
What the caller gave is what is put there, even if code of the response changes it
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

final class Meddling extends PsrResponse
{
    public function getHeader(string $name): array
    {
        $GLOBALS['value'] = 'gone';
        $GLOBALS['kept'] = array_map(fn (int $i): string => str_repeat('Z', 120) . "\r\nX: $i", range(0, 50));

        return parent::getHeader($name);
    }
}
$value = str_repeat('a', strlen((string) getmypid()) + 100);
$expected = '</a>; rel=preload; as=style; foo=' . $value;
$response = push_to(new Meddling(), '/a', 'style', foo: [&$value]);
var_dump(links_of($response) === [$expected]);
?>
--EXPECT--
bool(true)
