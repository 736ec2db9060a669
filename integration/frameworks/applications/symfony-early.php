<?php

// An application whose controller sends early hints as Symfony's documentation has it, and knows nothing of serverpush
// but push().

use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Bundle\FrameworkBundle\FrameworkBundle;
use Symfony\Component\Config\Loader\LoaderInterface;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\HttpFoundation\Cookie;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Kernel;
use Symfony\Component\Routing\Route;
use Symfony\Component\Routing\RouteCollection;
use Symfony\Component\WebLink\Link;

final class PageController extends AbstractController
{
    public function page(): Response
    {
        push('/app.css');
        $response = $this->sendEarlyHints([
            (new Link('preload', '/theirs.js'))->withAttribute('as', 'script'),
            new Link('preconnect', 'https://cdn.example'),
        ]);
        push('/late.png');

        $response->setStatusCode(203)->setContent('page');
        $response->headers->setCookie(Cookie::create('session', 'abc'));

        return $response;
    }

    public function plain(): Response
    {
        return new Response('page without hints');
    }
}

final class EarlyApplication extends Kernel
{
    public function registerBundles(): array
    {
        return [new FrameworkBundle];
    }

    public function registerContainerConfiguration(LoaderInterface $loader): void
    {
        $loader->load(static function (ContainerBuilder $container): void {
            $container->loadFromExtension('framework', [
                'secret' => 'none',
                'http_method_override' => false,
                'router' => ['resource' => 'kernel::routes', 'type' => 'service', 'utf8' => true],
                'php_errors' => ['log' => false],
                'web_link' => true,
            ]);
            $container->register('kernel', self::class)->setSynthetic(true)->setPublic(true)
                ->addTag('routing.route_loader');
            $container->register(PageController::class, PageController::class)->setPublic(true)
                ->setAutoconfigured(true)->setAutowired(true)->addTag('controller.service_arguments');
        });
    }

    public function getProjectDir(): string
    {
        return $_SERVER['APP_CACHE_DIR'];
    }

    public function routes(): RouteCollection
    {
        $routes = new RouteCollection;
        foreach (['page', 'plain'] as $name) {
            $routes->add($name, new Route("/$name", ['_controller' => PageController::class . "::$name"]));
        }

        return $routes;
    }
}

is_dir($_SERVER['APP_CACHE_DIR']) || mkdir($_SERVER['APP_CACHE_DIR']);
$kernel = new EarlyApplication('test', false);
$request = Request::createFromGlobals();
$response = $kernel->handle($request);
$response->send();
$kernel->terminate($request, $response);
