<?php

use App\Http\Middleware\AddLinks;
use Illuminate\Container\Container;
use Illuminate\Events\Dispatcher;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\Http\Response;
use Illuminate\Routing\CallableDispatcher;
use Illuminate\Routing\Contracts;
use Illuminate\Routing\Router;
use Symfony\Component\HttpFoundation\StreamedResponse;

use function ServerPush\push_to;

// The middleware that the example offers for copying
require __DIR__ . '/../../../examples/laravel/AddLinks.php';

$container = new Container;
$container->bind(Contracts\CallableDispatcher::class, CallableDispatcher::class);
$router = new Router(new Dispatcher($container), $container);

$router->get('/images/{id}.json', function (int $id) {
    $response = new JsonResponse(['src' => "/images/$id.jpg", 'next' => $id + 1]);
    push_to($response, '/images/' . $id + 1 . '.jpg');

    return push_to($response, '/images/' . $id - 1 . '.jpg');
});

$router->get('/both', function () {
    push('/app.css');
    $response = push_to(new Response('page'), '/app.css');
    push('/app.css', fetchpriority: 'high');
    push('/app.js');

    return $response;
});

$router->get('/carried', fn () => push_to(
    (new Response('page'))
        ->header('Link', '</app.css>; rel="preload"; as="style", </page/2>; rel=next')
        ->withHeaders(['X-Test' => 'Laravel']),
    '/app.css',
));

$router->get('/middleware', function () {
    push('/app.css');
    push('/app.js');

    return push_to(new Response('page'), '/app.css');
})->middleware(AddLinks::class);

$router->get('/redirect', fn () => push_to(new RedirectResponse('/both'), '/app.css'));

$router->get('/stream', fn () => push_to(new StreamedResponse(function () {
    echo 'stream';
}), '/app.css'));

$router->dispatch(Request::capture())->send();
