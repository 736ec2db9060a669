<?php
/*
 * A page cache before the gallery. When a page comes out of the cache nobody runs the code that says push(): therefore
 * the links that were declared while the page was made are kept beside it, and declared again.
 *
 *     ./dev demo cached-page
 */

use ServerPush\LinkSet;
use Symfony\Component\Cache\Adapter\FilesystemAdapter;

use function ServerPush\links;

[$path] = explode('?', $_SERVER['REQUEST_URI']);
if (PHP_SAPI === 'cli-server' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false; // PHP's built-in server sends the file itself
}

require __DIR__ . '/vendor/autoload.php';

$cache = new FilesystemAdapter(directory: $_SERVER['APP_CACHE_DIR'] ?? __DIR__ . '/var');
$entry = $cache->getItem(md5($path));

if ($entry->isHit()) {
    [$body, $type, $links] = $entry->get();
    links()->add(unserialize($links, ['allowed_classes' => [LinkSet::class]]));

    header("Content-Type: $type");
    header('Cache-Status: gallery; hit');
    echo $body;
    return;
}

header('Cache-Status: gallery; fwd=miss');
ob_start();
require __DIR__ . '/../gallery/public/index.php';

if (http_response_code() === 200) {
    $type = str_ends_with($path, '.json') ? 'application/json' : 'text/html; charset=utf-8';
    $cache->save($entry->set([ob_get_contents(), $type, serialize(links())])->expiresAfter(60));
}
ob_end_flush();
