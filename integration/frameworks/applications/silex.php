<?php

use Silex\Application;
use Silex\Provider\HttpCacheServiceProvider;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\HttpKernelInterface;

use function ServerPush\push_to;

$app = new Application;
$app->register(new HttpCacheServiceProvider, [
    'http_cache.cache_dir' => $_SERVER['APP_CACHE_DIR'],
    'http_cache.options' => ['debug' => true],
]);

$app->get('/images/{id}.json', function (int $id) use ($app) {
    $response = $app->json(['src' => "/images/$id.jpg", 'next' => $id + 1]);
    push_to($response, '/images/' . $id + 1 . '.jpg');

    return push_to($response, '/images/' . $id - 1 . '.jpg');
});

$app->get('/both', function () {
    push('/app.css');
    $response = push_to(new Response('page'), '/app.css');
    push('/app.css', fetchpriority: 'high');
    push('/app.js');

    return $response;
});

$app->get('/after', fn () => new Response('page', 200, ['Link' => '</style.css>; rel="preload"; as="style"']))
    ->after(fn (Request $request, Response $response) => push_to($response, '/style.css'))
    ->after(fn (Request $request, Response $response) => push_to($response, '/after.js'));

$app->get('/sub', function () use ($app) {
    push('/main.css');
    $sub = $app->handle(Request::create('/images/5.json'), HttpKernelInterface::SUB_REQUEST);

    return push_to($app->json($sub->headers->get('Link', null, false) ?? $sub->headers->all('Link')), '/main.js');
});

$app->get('/redirect', fn () => push_to($app->redirect('/images/1'), '/app.css'));

$app->get('/stream', fn () => push_to($app->stream(function () {
    echo 'stream';
}), '/app.css'));

$app->get('/cached', function () {
    $response = new Response(bin2hex(random_bytes(8)));
    $response->setPublic()->setTtl(60);
    push('/registry.css');

    return push_to($response, '/app.css');
});

$app['http_cache']->run();
