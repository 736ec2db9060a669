--TEST--
serverpush.cache_max_bytes: a cookie that would become longer starts anew with what this response has
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$settings = ['cache_max_bytes' => 128, 'header_budget' => 0, 'max_links' => 0];
$paths = static fn (int $from, int $to): array
    => array_map(static fn (int $i): string => "/$i.css", range($from, $to));
$push = static fn (array $paths): string => "foreach (['" . implode("', '", $paths) . "'] as \$href) push(\$href);";

// 90 do fit
$cookie = encode(array_map(key_of(...), $paths(1, 90)));
echo strlen($cookie) <= 128 ? 'fits' : 'too long', "\n";
$response = visit($push($paths(1, 90)), null, $settings);
var_dump(cookie_of($response) === $cookie);

// 100 do not: what is known stays so in this response, and the new cookie holds this response's links
echo strlen(encode(array_map(key_of(...), $paths(1, 110)))) > 128 ? 'too long' : 'fits', "\n";
$response = visit($push($paths(81, 110)), "serverpush=$cookie", $settings);
$nopush = preg_grep('/; nopush$/', $response->links());
$known = array_filter(
    $paths(81, 110),
    static fn (string $path): bool => in_array(key_of($path), array_map(key_of(...), $paths(1, 90))),
);
var_dump(count($nopush) === count($known), cookie_of($response) === encode(array_map(key_of(...), $paths(81, 110))));

// more than fit at all: as many as do, and the same again
$response = visit($push($paths(1, 200)), null, $settings);
$cookie = cookie_of($response);
var_dump(strlen($cookie));
$response = visit($push($paths(1, 200)), "serverpush=$cookie", $settings);
$known = count(preg_grep('/; nopush$/', $response->links()));
var_dump($known > 80 && $known < 120, cookie_of($response));

// a cookie of the time before the limit was lowered
var_dump(cookie_of(visit("push('/a.css');", 'serverpush=' . encode(range(1, 8_000, 40)), $settings)));
?>
--EXPECT--
fits
bool(true)
too long
bool(true)
bool(true)
int(128)
bool(true)
NULL
string(6) "AAAAVA"
