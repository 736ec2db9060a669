<?php
/*
 * The gallery in the router and the response classes of Laravel. A route says push() where it knows what the page
 * needs; the middleware AddLinks puts all that was said onto the response.
 *
 *     ./dev demo laravel
 */

use App\Http\Middleware\AddLinks;
use Illuminate\Container\Container;
use Illuminate\Events\Dispatcher;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Http\Response;
use Illuminate\Routing\CallableDispatcher;
use Illuminate\Routing\Contracts;
use Illuminate\Routing\Router;
use Symfony\Component\HttpKernel\Exception\NotFoundHttpException;

use function Gallery\{page, photo};
use function ServerPush\{push, push_to};

[$path] = explode('?', $_SERVER['REQUEST_URI']);
if (PHP_SAPI === 'cli-server' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false; // PHP's built-in server sends the file itself
}

require __DIR__ . '/vendor/autoload.php';
require __DIR__ . '/../gallery/album.php';
require __DIR__ . '/AddLinks.php';

$container = new Container;
$container->bind(Contracts\CallableDispatcher::class, CallableDispatcher::class);
$router = new Router(new Dispatcher($container), $container);

$router->get('/images/{id}.json', function (int $id) {
    $photo = photo($id) ?? throw new NotFoundHttpException;

    $response = new JsonResponse($photo); // what response()->json($photo) makes
    push_to($response, "/photos/$photo[next].jpg");

    return push_to($response, "/photos/$photo[previous].jpg");
})->whereNumber('id');

$page = function (int $id = 1) {
    $photo = photo($id) ?? throw new NotFoundHttpException;

    push('/gallery.css');
    push('/fonts/instrument-serif.woff2');
    push('/gallery.js');
    push($photo['src'], fetchpriority: 'high');

    return page($photo);
};
$router->get('/', $page)->middleware(AddLinks::class);
$router->get('/images/{id}', $page)->whereNumber('id')->middleware(AddLinks::class);

try {
    $response = $router->dispatch(Request::capture());
} catch (NotFoundHttpException) {
    $response = new Response(page(null), 404);
}
$response->send();
