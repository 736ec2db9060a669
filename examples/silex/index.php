<?php
/*
 * The gallery as a Silex application. push_to() puts links on the response object: they are there for middleware, for
 * HttpCache and for tests, and leave with the response, one Link field each.
 *
 *     ./dev demo silex
 */

use Silex\Application;
use Symfony\Component\HttpFoundation\Response;

use function Gallery\{page, photo};
use function ServerPush\push_to;

error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED); // Silex is older than PHP 8

[$path] = explode('?', $_SERVER['REQUEST_URI']);
if (PHP_SAPI === 'cli-server' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false; // PHP's built-in server sends the file itself
}

require __DIR__ . '/vendor/autoload.php';
require __DIR__ . '/../gallery/album.php';

$app = new Application;

$app->get('/images/{id}.json', function (int $id) use ($app) {
    $photo = photo($id) ?? $app->abort(404);

    $response = $app->json($photo);
    push_to($response, "/photos/$photo[next].jpg");

    return push_to($response, "/photos/$photo[previous].jpg");
})->assert('id', '\d+');

$page = function (int $id = 1) use ($app) {
    $photo = photo($id) ?? $app->abort(404);

    $response = new Response(page($photo));
    push_to($response, '/gallery.css');
    push_to($response, '/fonts/instrument-serif.woff2');
    push_to($response, '/gallery.js');

    return push_to($response, $photo['src'], fetchpriority: 'high');
};
$app->get('/', $page);
$app->get('/images/{id}', $page)->assert('id', '\d+');

$app->error(fn () => page(null));

$app->run();
