<?php

use Nyholm\Psr7\Factory\Psr17Factory;
use Nyholm\Psr7Server\ServerRequestCreator;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Psr\Http\Server\RequestHandlerInterface as Handler;
use Slim\Factory\AppFactory;
use Slim\Psr7\Factory\ResponseFactory;
use Slim\Psr7\Factory\ServerRequestFactory;

use function ServerPush\{links, push_to};

// Slim finds out by itself what is installed; here both are.
if (get_cfg_var('frameworks.psr7') === 'nyholm') {
    $factory = new Psr17Factory;
    $request = (new ServerRequestCreator($factory, $factory, $factory, $factory))->fromGlobals();
} else {
    $factory = new ResponseFactory;
    $request = ServerRequestFactory::createFromGlobals();
}
$app = AppFactory::create($factory);

$app->get('/images/{id:\d+}.json', function (Request $request, Response $response, array $args): Response {
    $response->getBody()->write(json_encode($response::class));
    $response = push_to($response, '/images/' . $args['id'] + 1 . '.jpg');
    $response = push_to($response, '/images/' . $args['id'] - 1 . '.jpg');

    return $response->withHeader('Content-Type', 'application/json');
});

$app->get('/both', function (Request $request, Response $response): Response {
    push('/app.css');
    $response = push_to($response, '/app.css');
    push('/app.css', fetchpriority: 'high');
    push('/app.js');

    return $response;
});

$app->get('/carried', fn (Request $request, Response $response): Response => push_to(push_to(
    $response
        ->withHeader('Link', '</a,b.css>;rel="Preload"; as="style" , </page/2>; rel=next')
        ->withAddedHeader('link', '</app.css>; rel=preload; as=style'),
    '/app.css',
), '/a,b.css'));

// The emitter replaces what was there before.
$app->get('/emitter', function (Request $request, Response $response): Response {
    header('Link: </lost.css>; rel=preload; as=style');
    push('/registry.css');

    return push_to(push_to($response, '/a.css'), '/b.css');
});

$app->get('/middleware', function (Request $request, Response $response): Response {
    push('/app.css');
    push('/app.js');

    return push_to($response, '/app.css');
})->add(fn (Request $request, Handler $handler): Response => links()->applyTo($handler->handle($request)));

$app->get('/unchanged', function (Request $request, Response $response): Response {
    $with = push_to($response, '/app.css');
    $again = push_to($with, '/app.css');
    $with->getBody()->write(json_encode([
        'before' => $response->getHeader('Link'),
        'with' => $with->getHeader('Link'),
        'again is with' => $again === $with,
    ]));

    return $with;
});

$app->run($request);
