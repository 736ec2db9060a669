<?php

/*
 * A page that knows who comes back: the gallery's first page if the query says `gallery`, else a small one, which
 * declares one file more if it says `more`. `cookie` is the name of the cookie.
 */

declare(strict_types=1);

ini_set('serverpush.cache_aware', 'nopush');
ini_set('serverpush.cache_cookie', $_GET['cookie'] ?? 'serverpush');

if (isset($_GET['gallery'])) {
    $_SERVER['REQUEST_URI'] = '/';
    require __DIR__ . '/../index.php';
    return;
}

push('/gallery.css');
push('/gallery.js');
if (isset($_GET['more'])) {
    push('/photos/1.jpg');
}
echo "a page\n";
