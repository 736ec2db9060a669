<?php

// A resource of policies.php: it writes down who asks for it, by which Referer

$id = preg_replace('/\W/', '', $_GET['id']);
file_put_contents(
    sys_get_temp_dir() . "/serverpush-asked-$id",
    json_encode([$_GET['name'], $_SERVER['HTTP_REFERER'] ?? null], JSON_UNESCAPED_SLASHES) . "\n",
    FILE_APPEND | LOCK_EX,
);
// A browser that may not keep a hinted resource loads it once more.
header('Cache-Control: max-age=60');
if (str_ends_with($_GET['name'], 'script')) {
    header('Content-Type: text/javascript');
} else {
    header('Content-Type: image/svg+xml');
    echo '<svg xmlns="http://www.w3.org/2000/svg"/>';
}
