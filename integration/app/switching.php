<?php

// A final response with an interim status, as a WebSocket server in PHP sends it: ?status=N, ?by=code|line

header('Upgrade: websocket');
header('Connection: Upgrade');
header('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
header('Set-Cookie: a=b');
header('Link: </theirs.js>; as="script"; rel="preload"');
// also where the extension is not loaded
if (function_exists('push')) {
    push('/app.css');
}
$status = (int) $_GET['status'];
$_GET['by'] === 'line' ? header("HTTP/1.1 $status Reason") : http_response_code($status);
