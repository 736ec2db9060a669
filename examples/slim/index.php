<?php
/*
 * The gallery as a Slim application. Responses of PSR-7 are immutable: push_to() and applyTo() give a new one.
 *
 *     ./dev demo slim
 */

use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use ServerPush\LinkSet;
use Slim\Exception\HttpNotFoundException;
use Slim\Factory\AppFactory;

use function Gallery\{page, photo};
use function ServerPush\push_to;

[$path] = explode('?', $_SERVER['REQUEST_URI']);
if (PHP_SAPI === 'cli-server' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false; // PHP's built-in server sends the file itself
}

require __DIR__ . '/vendor/autoload.php';
require __DIR__ . '/../gallery/album.php';

$app = AppFactory::create();

$app->get('/images/{id:\d+}.json', function (Request $request, Response $response, array $args): Response {
    $photo = photo((int) $args['id']) ?? throw new HttpNotFoundException($request);

    $response->getBody()->write(json_encode($photo));
    $response = push_to($response, "/photos/$photo[next].jpg");
    $response = push_to($response, "/photos/$photo[previous].jpg");

    return $response->withHeader('Content-Type', 'application/json');
});

$app->get('/[images/{id:\d+}]', function (Request $request, Response $response, array $args): Response {
    $photo = photo((int) ($args['id'] ?? 1)) ?? throw new HttpNotFoundException($request);

    $links = new LinkSet;
    $links->push('/gallery.css');
    $links->push('/fonts/instrument-serif.woff2');
    $links->push('/gallery.js');
    $links->push($photo['src'], fetchpriority: 'high');

    $response->getBody()->write(page($photo));

    return $links->applyTo($response);
});

$app->addErrorMiddleware(false, false, false)
    ->setErrorHandler(HttpNotFoundException::class, function () use ($app): Response {
        $response = $app->getResponseFactory()->createResponse(404);
        $response->getBody()->write(page(null));

        return $response;
    });

$app->run();
