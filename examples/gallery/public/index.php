<?php
/*
 * A photo gallery. Each response names, with push(), the files that the browser will want next. They leave as Link
 * header fields: HTTP/2 servers push from them, browsers preload from them.
 *
 *     php -S 127.0.0.1:8080 -t examples/gallery/public examples/gallery/public/index.php
 */

[$path] = explode('?', $_SERVER['REQUEST_URI']);

if (PHP_SAPI === 'cli-server' && $path !== '/index.php' && is_file(__DIR__ . $path)) {
    return false; // PHP's built-in server sends the file itself
}

if (!function_exists('push')) {
    function push(mixed ...$link): bool { return false; } // without the extension: the same pages, only later
}

if ($path === '/') {
    $path = '/images/1';
}

$photos = require __DIR__ . '/../photos.php';

if (!preg_match('~^/images/(\d+)(\.json)?$~D', $path, $match) || !isset($photos[$match[1]])) {
    http_response_code(404);
    require __DIR__ . '/../page.php';
    return;
}

$id = (int) $match[1];
$photo = $photos[$id] + [
    'id' => $id,
    'src' => "/photos/$id.jpg",
    'previous' => $id > 1 ? $id - 1 : count($photos),
    'next' => $id < count($photos) ? $id + 1 : 1,
];

if (isset($match[2])) { // the script asks: its next question will be for one of the neighbours
    push("/photos/{$photo['next']}.jpg");
    push("/photos/{$photo['previous']}.jpg");

    header('Content-Type: application/json');
    echo json_encode($photo, JSON_UNESCAPED_SLASHES);
    return;
}

push('/gallery.css');
push('/fonts/instrument-serif.woff2');
push('/gallery.js');
push($photo['src'], fetchpriority: 'high');

require __DIR__ . '/../page.php';
