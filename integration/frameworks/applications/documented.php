<?php

/*
 * Runs the code that it gets, taken from the documentation, in the surroundings that the path names: with the variables
 * that the code there has, and with what follows there.
 */

use App\ServerPush\PushExtension;
use Nyholm\Psr7\Factory\Psr17Factory;
use Silex\Application;
use Slim\Factory\AppFactory;
use Slim\ResponseEmitter;
use Symfony\Bridge\Twig\Extension\AssetExtension;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\Asset\Packages;
use Symfony\Component\Asset\PathPackage;
use Symfony\Component\Asset\VersionStrategy\EmptyVersionStrategy;
use Symfony\Component\Cache\Adapter\FilesystemAdapter;
use Symfony\Component\DependencyInjection\Container;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\WebLink\GenericLinkProvider;
use Symfony\Component\WebLink\Link;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

$run = static function (array $variables = []): mixed {
    extract($variables);

    return eval(file_get_contents('php://input'));
};

$surroundings = [
    '/plain' => static fn () => $run(),

    '/silex/controller' => static fn () => $run(['app' => new Application])->send(),

    '/images/1.json' => static function () use ($run): void {
        $app = new Application;
        $run(['app' => $app]);
        $request = Request::createFromGlobals();
        $request->setMethod('GET'); // the code came by POST
        $app->run($request);
    },

    '/symfony/controller' => static function (): void {
        $controller = new class extends AbstractController {
            public function answer(): mixed
            {
                return eval(file_get_contents('php://input'));
            }
        };
        $controller->setContainer(new Container);
        $controller->answer()->send();
    },

    '/twig' => static function (): void {
        require __DIR__ . '/../../../examples/symfony/src/ServerPush/PushExtension.php';
        $twig = new Environment(new ArrayLoader(['page' => file_get_contents('php://input')]));
        $twig->addExtension(new AssetExtension(new Packages(new PathPackage('/', new EmptyVersionStrategy))));
        $twig->addExtension(new PushExtension);
        echo $twig->render('page');
    },

    '/psr-7' => static function () use ($run): void {
        (new ResponseEmitter)->emit($run(['response' => (new Psr17Factory)->createResponse()]));
    },

    '/psr-7/changed' => static function (): void {
        $response = (new Psr17Factory)->createResponse();
        eval(file_get_contents('php://input'));
        (new ResponseEmitter)->emit($response);
    },

    '/psr-7/application' => static function () use ($run): void {
        $app = AppFactory::create();
        $run(['app' => $app]);
        $app->post('/psr-7/application', function ($request, $response) {
            push('/app.css');

            return $response;
        });
        // Added last, it sees the response after the middleware that is documented.
        $app->add(fn ($request, $handler) => ($response = $handler->handle($request))
            ->withHeader('X-On-Response', $response->getHeaderLine('Link')));
        $app->run();
    },

    '/cache' => static function () use ($run): void {
        $render = static function (): string {
            header('X-Rendered: yes');
            push('/app.css');

            return 'page';
        };
        echo $run(['cache' => new FilesystemAdapter(directory: $_SERVER['APP_CACHE_DIR']), 'render' => $render]);
    },

    '/psr-13' => static fn () => $run(['request' => new class {
        public function getAttribute(string $name): mixed
        {
            return [
                '_links' => new GenericLinkProvider([
                    (new Link('preload', '/app.css'))->withAttribute('as', 'style'),
                ]),
            ][$name];
        }
    }]),
];

$surroundings[$_SERVER['REQUEST_URI']]();
