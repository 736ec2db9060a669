--TEST--
With thousands of links the header block stays within serverpush.header_budget
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$response = respond(<<<'PHP'
    header('X-Other: ' . str_repeat('x', 500));
    setcookie('session', str_repeat('s', 64));
    for ($i = 0; $i < 5000; $i++) {
        push(sprintf('/%s/%04d.css', str_repeat('directory-', 6), $i));
    }
    echo 'body';
    PHP);
$length = strlen("HTTP/1.1 200 OK\r\n" . implode("\r\n", $response->fields) . "\r\n\r\n");
$links = $response->links();
// never half a field, and those that were declared first
foreach ($links as $i => $link) {
    if ($link !== sprintf('</%s/%04d.css>; rel=preload; as=style', str_repeat('directory-', 6), $i)) {
        echo "$i: $link\n";
    }
}
// no room is left for one more
var_dump($length <= 3072, 3072 - $length < 2 * strlen("Link: $links[0]\r\n"), count($links) > 20, $response->body);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
string(4) "body"
