--TEST--
The cookie counts against serverpush.header_budget, and gives way to links; those that stay behind are not remembered
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

// what php-cgi sends is shorter than what is counted: the status line as a server writes it
$size = static fn (Response $response): int
    => array_sum(array_map(static fn (string $field): int => strlen("$field\r\n"), $response->fields))
        + strlen("HTTP/1.1 200 Non-Authoritative\r\n\r\n");

$script = "push('/a.css'); push('/b.js'); push('/c.png');";
$whole = $size(visit($script));
foreach ([$whole, $whole - 1, 176, 175, 145, 100, 1] as $budget) {
    $response = visit($script, null, ['header_budget' => $budget]);
    $sent = array_map(static fn (string $link): string => strtok($link, '<>'), $response->links());
    $cookie = cookie_of($response);
    echo implode(' ', $sent), ': ', $cookie ?? 'no cookie', ', ';
    var_dump($cookie === null || $cookie === encode(array_map(key_of(...), $sent)));
    if ($budget >= 50 && $size($response) > $budget) {
        echo $size($response), " bytes, budget $budget\n";
    }
}

// in a limit of number, too
echo told(visit($script, null, ['max_links' => 1, 'header_budget' => 0]));
// what is skipped takes no room
echo told(visit($script, 'serverpush=AAAAVA', ['max_links' => 1, 'cache_aware' => 'skip']));
?>
--EXPECT--
/a.css /b.js /c.png: AAAAVAAAAAwgUA, bool(true)
/a.css /b.js: AAAAVAAAAAwg, bool(true)
/a.css: AAAAVA, bool(true)
/a.css /b.js /c.png: no cookie, bool(true)
/a.css /b.js: no cookie, bool(true)
/a.css: no cookie, bool(true)
: no cookie, bool(true)
Link: </a.css>; rel=preload; as=style
Set-Cookie: serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
-
Link: </b.js>; rel=preload; as=script
Set-Cookie: serverpush=AAAAVAAAAAwg; Path=/; HttpOnly; SameSite=Lax
-
