--TEST--
What the extension of a path says: destination, CORS mode, for fonts and the newer images the type
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';

use ServerPush\LinkSet;

$expected = [
    'css' => 'as=style',
    'js' => 'as=script',
    'mjs' => 'as=script; crossorigin=anonymous',
    'woff2' => 'as=font; crossorigin=anonymous; type="font/woff2"',
    'woff' => 'as=font; crossorigin=anonymous; type="font/woff"',
    'ttf' => 'as=font; crossorigin=anonymous; type="font/ttf"',
    'otf' => 'as=font; crossorigin=anonymous; type="font/otf"',
    'json' => 'as=fetch; crossorigin=anonymous',
    'wasm' => 'as=fetch; crossorigin=anonymous',
    'avif' => 'as=image; type="image/avif"',
    'webp' => 'as=image; type="image/webp"',
    'jxl' => 'as=image; type="image/jxl"',
] + array_fill_keys(['png', 'apng', 'jpg', 'jpeg', 'gif', 'svg', 'ico', 'bmp'], 'as=image');

foreach (['/a.%s', '/b/c.d.%s?e=f.txt', 'relative.%s', '/%%2e,;.%s', 'https://cdn.example/a.%s', '/UPPER.%S'] as $format) {
    $cases = [];
    foreach ($expected as $extension => $parameters) {
        $url = sprintf(strtolower($format), $extension);
        $cases[] = ['name' => $url, 'url' => str_contains($format, 'UPPER') ? strtoupper($url) : $url, 'parameters' => $parameters];
    }
    check_cases($format, $cases, static function (array $case): array {
        $links = new LinkSet;
        $links->push($case['url']);
        // another origin is never pushed, which is not the subject here
        return ["<{$case['url']}>; rel=preload; {$case['parameters']}", str_replace('; nopush', '', (string) $links)];
    });
}
?>
--EXPECT--
/a.%s: 20 of 20 passed
/b/c.d.%s?e=f.txt: 20 of 20 passed
relative.%s: 20 of 20 passed
/%%2e,;.%s: 20 of 20 passed
https://cdn.example/a.%s: 20 of 20 passed
/UPPER.%S: 20 of 20 passed
