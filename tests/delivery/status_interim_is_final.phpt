--TEST--
A final status of 1xx leaves every field as it was, and carries no link
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$statuses = ['http_response_code(100);', 'http_response_code(101);', 'http_response_code(103);',
    'header("HTTP/1.1 101 Switching Protocols");', 'header("Status: 103 Early Hints");',
    'header("Upgrade: websocket", true, 101);'];
foreach (every_nth_under_valgrind(2, $statuses) as $status) {
    $script = "
        header('Upgrade: websocket');
        header('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
        header('Link: </c.css>; as=\"style\"; rel=\"preload\"');
        header('Set-Cookie: a=b');
        $status";
    $without = respond($script);
    $with = respond("push('/a.css'); $script");
    // nor do settings and cookies of ours matter
    $aware = respond("push('/a.css'); $script", ['serverpush.cache_aware' => 'nopush']);
    $off = respond("push('/a.css'); $script", ['serverpush.enabled' => 0]);
    if (count($with->fields) !== 5 || $without->fields !== $with->fields || $with->fields !== $aware->fields
        || $with->fields !== $off->fields) {
        echo "$status\n", implode("\n", [$without, $with, $aware, $off]), "\n";
    }
}
echo $with;
?>
--EXPECT--
Status: 101 Switching Protocols
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
Link: </c.css>; as="style"; rel="preload"
Set-Cookie: a=b
Upgrade: websocket
