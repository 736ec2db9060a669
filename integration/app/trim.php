<?php

// A framework's own list, 120 chunks in one field, between fields of others; ?trim=1 leaves behind what has no room

ini_set('serverpush.trim_foreign', $_GET['trim']);
if (isset($_GET['status'])) {
    http_response_code((int) $_GET['status']);
}
if (isset($_GET['declared'])) {
    push('/app.css');
}
header('Link: </>; rel="canonical"');
header('X-Before: 1');
header('Link: ' . implode(', ', array_map(
    static fn (int $i) => "<https://example.org/build/assets/chunk-$i.js>; rel=\"modulepreload\"; as=\"script\"",
    range(1001, 1120),
)), false);
header('X-After: 1');
header('Link: </low.js>; rel=preload; as=script; fetchpriority=low', false);
header('Link: </feed>; rel="alternate"; title="a, b"', false);
echo "a page\n";
flush();
echo json_encode(array_values(preg_grep('/^(Link|X-\w+):/', headers_list())), JSON_UNESCAPED_SLASHES);
