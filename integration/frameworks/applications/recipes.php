<?php

// The code of docs/recipes.md, as it is written there, in what it is written for. WordPress is stood in for by the two
// functions that the plugin calls, and by what its template-loader.php does; Vite by the URL of one file that it built.

use App\EventListener\EarlyHints;
use Illuminate\Container\Container;
use Illuminate\Events\Dispatcher;
use Illuminate\Foundation\Configuration\Middleware;
use Illuminate\Http\Request;
use Illuminate\Routing\CallableDispatcher;
use Illuminate\Routing\Contracts\CallableDispatcher as CallableDispatcherContract;
use Illuminate\Routing\Router;
use ServerPush\Integration\Tests\Frameworks\Document;
use Symfony\Component\Asset\Packages;
use Symfony\Component\Asset\PathPackage;
use Symfony\Component\Asset\VersionStrategy\StaticVersionStrategy;
use Symfony\Component\EventDispatcher\EventDispatcher;
use Symfony\Component\HttpFoundation;
use Symfony\Component\HttpKernel\Controller\ArgumentResolver;
use Symfony\Component\HttpKernel\Controller\ControllerResolver;
use Symfony\Component\HttpKernel\HttpKernel;

require __DIR__ . '/../../Tests/Frameworks/Document.php';

final class BuiltByVite
{
    public static function asset(string $source): string
    {
        return ['resources/css/app.css' => '/build/assets/app-1234.css'][$source];
    }
}

$recipe = static fn (string $containing): string =>
    preg_replace('/^<\?php/', '', Document::read('docs/recipes.md')->block('php', $containing));
[, $stack] = explode('/', $_SERVER['REQUEST_URI']);

switch ($stack) {
    case 'wordpress':
        function add_filter(string $hook, callable $callback, int $priority): void
        {
            $GLOBALS['filters'][$hook] = $callback;
        }
        function is_404(): bool
        {
            return str_ends_with($_SERVER['REQUEST_URI'], '/nowhere');
        }
        eval($recipe('add_filter('));
        usleep(15_000); // what is faster than 10 ms gets no hints
        http_response_code(is_404() ? 404 : 200);
        header('Content-Type: text/html');
        // Each of these ends before a template is chosen.
        switch (basename($_SERVER['REQUEST_URI'])) {
            case 'moved':
                header('Location: /wordpress/page', true, 301);
                exit;
            case 'favicon.ico':
                header('Location: /wordpress/icon.png', true, 302);
                exit;
            case 'feed':
                header('Content-Type: application/rss+xml');
                exit('Headers: ' . (headers_sent() ? 'sent' : 'open'));
            case 'robots.txt':
                header('Content-Type: text/plain');
                exit('Headers: ' . (headers_sent() ? 'sent' : 'open'));
        }
        $template = $filters['template_include']('theme.php');
        $sent = headers_sent() ? "sent before $template" : 'open';
        echo "<!doctype html><title>A page</title><link rel=stylesheet href='/theme.css?ver=6.1'><p>Headers: $sent</html>";
        break;

    case 'laravel':
        class_alias(BuiltByVite::class, 'Illuminate\Support\Facades\Vite');
        eval($recipe("final class EarlyHints\n{\n    public function handle"));
        // What bootstrap/app.php calls this method of, with the real object of Laravel
        $configuration = new class {
            public Middleware $middleware;

            public function withMiddleware(callable $configure): void
            {
                $configure($this->middleware = new Middleware);
            }
        };
        eval('$configuration' . $recipe('->withMiddleware(') . ';');
        $container = new Container;
        $container->bind(CallableDispatcherContract::class, CallableDispatcher::class);
        $router = new Router(new Dispatcher($container), $container);
        // Those of the group that are Laravel's own need a whole application.
        $first = $configuration->middleware->getMiddlewareGroups()['web'][0];
        $router->get('/laravel', static fn () => 'page')->middleware($first);
        $router->dispatch(Request::capture())->send();
        break;

    case 'symfony':
        eval($recipe('#[AsEventListener]'));
        $dispatcher = new EventDispatcher;
        $package = new PathPackage('/', new StaticVersionStrategy('v2'));
        $dispatcher->addListener('kernel.request', new EarlyHints(new Packages($package)));
        $request = HttpFoundation\Request::createFromGlobals();
        $request->attributes->set('_controller', static fn () => new HttpFoundation\Response('page'));
        (new HttpKernel($dispatcher, new ControllerResolver, null, new ArgumentResolver))->handle($request)->send();
        break;

    case 'plain':
        $folder = $_SERVER['APP_CACHE_DIR'];
        @mkdir($folder);
        file_put_contents("$folder/slow-page.php", '<?php echo "page";');
        file_put_contents("$folder/index.php", Document::read('docs/recipes.md')->block('php', 'slow-page.php'));
        require "$folder/index.php";
        break;

    case 'private':
        $user = 'ada';
        eval($recipe('private: true'));
        ServerPush\early();
        echo 'page';
}
