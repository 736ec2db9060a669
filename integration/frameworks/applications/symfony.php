<?php

use App\ServerPush\AddLinksSubscriber;
use App\ServerPush\PushExtension;
use Symfony\Bundle\FrameworkBundle\FrameworkBundle;
use Symfony\Bundle\FrameworkBundle\HttpCache\HttpCache;
use Symfony\Bundle\TwigBundle\TwigBundle;
use Symfony\Component\Config\Loader\LoaderInterface;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\HttpFoundation\BinaryFileResponse;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpFoundation\StreamedResponse;
use Symfony\Component\HttpKernel\HttpKernelInterface;
use Symfony\Component\HttpKernel\Kernel;
use Symfony\Component\Routing\Route;
use Symfony\Component\Routing\RouteCollection;
use Symfony\Component\WebLink\GenericLinkProvider;
use Symfony\Component\WebLink\HttpHeaderSerializer;
use Symfony\Component\WebLink\Link;

use function ServerPush\push_to;

// The files that the example offers for copying, with every version
require __DIR__ . '/../../../examples/symfony/src/ServerPush/AddLinksSubscriber.php';
require __DIR__ . '/../../../examples/symfony/src/ServerPush/PushExtension.php';

/** /NAME is answered by the method NAME */
trait Controllers
{
    public function json(): Response
    {
        $response = new JsonResponse(['src' => '/images/1.jpg', 'next' => 2]);
        push_to($response, '/images/2.jpg');

        return push_to($response, '/images/6.jpg');
    }

    public function twig(): Response
    {
        return new Response($this->getContainer()->get('twig.public')->createTemplate(
            <<<'TWIG'
            <link rel="stylesheet" href="{{ push(asset('app.css')) }}">
            <img src="{{ push(asset('hero.avif'), {fetchpriority: 'high'}) }}">
            <script src="{{ push(asset('main'), {as: 'script', crossorigin: true}) }}"></script>
            TWIG
        )->render());
    }

    /** A page of one of three sections, with a layout that all share and what no hint may be made of */
    public function page(Request $request): Response
    {
        return new Response($this->getContainer()->get('twig.public')->createTemplate(
            <<<'TWIG'
            <!doctype html>
            <html lang="en">
            <head>
            <title>Page {{ number }}</title>
            <link rel="stylesheet" href="{{ asset('base.css') }}">
            <link rel="stylesheet" href="{{ asset('section-' ~ number % 3 ~ '.css') }}">
            <link rel="stylesheet" href="{{ asset('print.css') }}" media="print">
            <link rel="alternate stylesheet" href="{{ asset('contrast.css') }}" title="Contrast">
            {% if number % 10 == 9 %}<link rel="stylesheet" href="/page-{{ number }}.css">{% endif %}
            <script src="{{ asset('early.js') }}"></script>
            <script src="{{ asset('late.js') }}" defer></script>
            <script src="{{ asset('counter.js') }}" async></script>
            <script type="module" src="{{ asset('main.mjs') }}"></script>
            {# <link rel="stylesheet" href="/gone.css"> #}
            <!-- <link rel="stylesheet" href="/left-out.css"> -->
            </head>
            <body>
            <img src="{{ asset('photo-' ~ number ~ '.avif') }}" alt="">
            <template><script src="/in-template.js"></script></template>
            </body>
            </html>
            TWIG
        )->render(['number' => (int) $request->query->get('number')]));
    }

    public function both(): Response
    {
        push('/app.css');
        $response = push_to(new Response('page'), '/app.css');
        push('/app.css', fetchpriority: 'high');
        push('/app.js');

        return $response;
    }

    public function weblink(Request $request): Response
    {
        push('/app.css');
        push('/app.js');
        $request->attributes->set('_links', new GenericLinkProvider([
            (new Link('preload', '/app.css'))->withAttribute('as', 'style'),
            new Link('next', '/page/2'),
        ]));

        return push_to(new Response('page'), '/own.css');
    }

    public function sub(): Response
    {
        push('/main.css');
        $sub = $this->handle(Request::create('/fragment'), HttpKernelInterface::SUB_REQUEST);

        return push_to(new JsonResponse($sub->headers->all('Link')), '/main.js');
    }

    public function fragment(): Response
    {
        push('/registry-of-fragment.css');

        return push_to(new Response('fragment'), '/fragment.css');
    }

    public function redirect(): Response
    {
        return push_to(new RedirectResponse('/json'), '/app.css');
    }

    public function stream(): Response
    {
        $response = new StreamedResponse(function (): void {
            push('/late.css');
            echo 'stream';
        });

        return push_to($response, '/app.css');
    }

    public function file(): Response
    {
        return push_to(new BinaryFileResponse(__FILE__, 200, ['Content-Type' => 'text/plain']), '/app.css');
    }

    public function cached(): Response
    {
        $response = new Response(bin2hex(random_bytes(8)));
        $response->setPublic()->setSharedMaxAge(60);

        return push_to($response, '/app.css');
    }

    public function cachedTwig(): Response
    {
        return $this->twig()->setPublic()->setSharedMaxAge(60);
    }

    public function esi(): Response
    {
        $response = new Response('page with a <esi:include src="/fragment"/>');
        $response->headers->set('Surrogate-Control', 'content="ESI/1.0"');
        $response->setPublic()->setSharedMaxAge(60);

        return push_to($response, '/app.css');
    }
}

final class Application extends Kernel
{
    use Controllers;

    public function registerBundles(): array
    {
        return [new FrameworkBundle, ...$this->hasTwig() ? [new TwigBundle] : []];
    }

    public function registerContainerConfiguration(LoaderInterface $loader): void
    {
        $loader->load(function (ContainerBuilder $container): void {
            $container->loadFromExtension('framework', [
                'secret' => 'none',
                'http_method_override' => false,
                'router' => ['resource' => 'kernel::routes', 'type' => 'service', 'utf8' => true],
                'php_errors' => ['log' => false],
                ...class_exists(HttpHeaderSerializer::class) ? ['web_link' => true] : [],
                ...$this->hasTwig() ? ['assets' => ['version' => '7']] : [],
            ]);
            if (!$container->hasDefinition('kernel')) {
                $container->register('kernel', self::class)->setSynthetic(true)->setPublic(true);
            }
            $container->getDefinition('kernel')->addTag('routing.route_loader');
            if ($this->hasTwig()) {
                $container->register(AddLinksSubscriber::class)->setAutoconfigured(true);
                $container->loadFromExtension('twig', ['strict_variables' => true]);
                $container->register(PushExtension::class)->setAutoconfigured(true);
                $container->setAlias('twig.public', 'twig')->setPublic(true);
            }
        });
    }

    public function getProjectDir(): string
    {
        return $_SERVER['APP_CACHE_DIR'];
    }

    public function routes(): RouteCollection
    {
        $routes = new RouteCollection;
        foreach (get_class_methods(Controllers::class) as $name) {
            $routes->add($name, new Route("/$name", ['_controller' => "kernel::$name"]));
        }

        return $routes;
    }

    /** The packages of version 4.4 are without it. */
    private function hasTwig(): bool
    {
        return class_exists(TwigBundle::class);
    }
}

is_dir($_SERVER['APP_CACHE_DIR']) || mkdir($_SERVER['APP_CACHE_DIR']);
$kernel = new Application('test', false);
$cache = new class($kernel) extends HttpCache {
    protected function getOptions(): array
    {
        return ['trace_level' => 'short'];
    }
};
$request = Request::createFromGlobals();
$response = $cache->handle($request);
$response->send();
$cache->terminate($request, $response);
