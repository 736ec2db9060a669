<?php

use Symfony\Bundle\FrameworkBundle\FrameworkBundle;
use Symfony\Bundle\FrameworkBundle\Kernel\MicroKernelTrait;
use Symfony\Bundle\SecurityBundle\SecurityBundle;
use Symfony\Bundle\TwigBundle\TwigBundle;
use Symfony\Component\DependencyInjection\Compiler\CompilerPassInterface;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\DependencyInjection\Loader\Configurator\ContainerConfigurator;
use Symfony\Component\HttpFoundation\BinaryFileResponse;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpFoundation\StreamedResponse;
use Symfony\Component\HttpKernel\Exception\NotFoundHttpException;
use Symfony\Component\HttpKernel\Kernel;
use Symfony\Component\Routing\Loader\Configurator\RoutingConfigurator;
use Symfony\Component\Security\Core\User\InMemoryUser;
use Symfony\Component\WebLink\GenericLinkProvider;
use Symfony\Component\WebLink\Link;

/** A site with articles, some of which HttpCache keeps, a contact form and an area behind a login */
final class Letters extends Kernel
{
    use MicroKernelTrait;

    private const ARTICLES = 16;

    public function registerBundles(): array
    {
        return [new FrameworkBundle(), new SecurityBundle(), new TwigBundle()];
    }

    public function getProjectDir(): string
    {
        return __DIR__;
    }

    protected function configureContainer(ContainerConfigurator $container): void
    {
        $container->extension('framework', [
            'secret' => 'secret',
            'http_method_override' => false,
            'handle_all_throwables' => true,
            'php_errors' => ['log' => true],
            'session' => ['cookie_secure' => 'auto', 'cookie_samesite' => 'lax', 'handler_id' => null],
            'csrf_protection' => true,
            'web_link' => true,
            'assets' => ['version' => '7'],
            'esi' => true,
            'fragments' => true,
        ]);
        $container->extension('twig', ['strict_variables' => true, 'default_path' => '%kernel.project_dir%/templates']);
        $container->extension('security', [
            'password_hashers' => [InMemoryUser::class => 'plaintext'],
            'providers' => ['users' => ['memory' => ['users' => [
                'admin' => ['password' => 'secret', 'roles' => ['ROLE_ADMIN']],
            ]]]],
            'firewalls' => ['main' => [
                'lazy' => true,
                'provider' => 'users',
                'form_login' => ['login_path' => '/login', 'check_path' => '/login', 'enable_csrf' => true,
                    'default_target_path' => '/admin'],
                'logout' => ['path' => '/logout', 'target' => '/'],
            ]],
            'access_control' => [['path' => '^/admin', 'roles' => 'ROLE_ADMIN']],
        ]);
    }

    protected function configureRoutes(RoutingConfigurator $routes): void
    {
        foreach ([
            'home' => '/', 'article' => '/articles/{number<\d+>}', 'cached' => '/cached/{number<\d+>}',
            'part' => '/part', 'about' => '/about', 'dated' => '/dated', 'old' => '/old', 'feed' => '/feed',
            'api' => '/api/articles', 'download' => '/download', 'stream' => '/stream', 'contact' => '/contact',
            'login' => '/login', 'admin' => '/admin', 'edit' => '/admin/articles/{number<\d+>}',
        ] as $name => $path) {
            $routes->add($name, $path)->controller([self::class, $name]);
        }
        $routes->add('logout', '/logout');
    }

    private function page(string $template, array $variables = []): Response
    {
        return new Response($this->container->get('twig.public')->render("$template.html.twig", $variables));
    }

    protected function build(ContainerBuilder $container): void
    {
        $container->addCompilerPass(new class() implements CompilerPassInterface {
            public function process(ContainerBuilder $container): void
            {
                $container->setAlias('twig.public', 'twig')->setPublic(true);
            }
        });
    }

    /** What stands in HTML, too, as Link, and the next page */
    public function home(Request $request): Response
    {
        $request->attributes->set('_links', new GenericLinkProvider([
            (new Link('preload', '/base.css?7'))->withAttribute('as', 'style'),
            new Link('next', '/articles/1'),
        ]));

        return $this->page('home', ['articles' => range(1, self::ARTICLES)]);
    }

    public function article(int $number): Response
    {
        if ($number > self::ARTICLES) {
            throw new NotFoundHttpException();
        }

        return $this->page('article', ['number' => $number]);
    }

    /** With a part that is cached by itself */
    public function cached(int $number): Response
    {
        return $this->page('cached', ['number' => $number])->setPublic()->setSharedMaxAge(600);
    }

    public function part(): Response
    {
        return (new Response('<p>A part</p>'))->setPublic()->setSharedMaxAge(600);
    }

    public function about(): Response
    {
        return $this->page('about');
    }

    public function dated(Request $request): Response
    {
        $response = (new Response())->setLastModified(new DateTimeImmutable('2024-05-01 12:00:00 UTC'))->setPublic();

        return $response->isNotModified($request)
            ? $response
            : $response->setContent($this->page('about')->getContent());
    }

    public function old(): Response
    {
        return new RedirectResponse('/about', 301);
    }

    public function feed(): Response
    {
        return new Response('<rss version="2.0"><channel><title>Letters</title></channel></rss>', 200, [
            'Content-Type' => 'application/rss+xml',
        ]);
    }

    public function api(): Response
    {
        return new JsonResponse(array_map(static fn (int $number) => "Article $number", range(1, self::ARTICLES)));
    }

    public function download(): Response
    {
        $response = new BinaryFileResponse(__DIR__ . '/public/letter.txt', 200, ['Content-Type' => 'text/plain']);

        return $response->setContentDisposition('attachment');
    }

    public function stream(): Response
    {
        return new StreamedResponse(function (): void {
            foreach (explode("\n", $this->page('about')->getContent()) as $line) {
                echo "$line\n";
                flush();
            }
        });
    }

    public function contact(Request $request): Response
    {
        $session = $request->getSession();
        if ($request->isMethod('POST')) {
            $session->getFlashBag()->add('status', \strlen($request->request->getString('letter')) < 10
                ? 'The letter is too short.'
                : 'Thank you for the letter.');

            return new RedirectResponse('/contact');
        }

        return $this->page('contact', ['messages' => $session->getFlashBag()->get('status')]);
    }

    public function login(Request $request): Response
    {
        $error = $request->getSession()->remove('_security.last_error');

        return $this->page('login', ['error' => $error?->getMessageKey()]);
    }

    public function admin(): Response
    {
        return $this->page('admin', ['articles' => range(1, self::ARTICLES)]);
    }

    public function edit(Request $request, int $number): Response
    {
        return $request->isMethod('POST')
            ? new RedirectResponse("/articles/$number")
            : $this->page('edit', ['number' => $number]);
    }
}
