<?php

use Fig\Link\GenericLinkProvider as FigProvider;
use Fig\Link\Link as FigLink;
use Psr\Link\LinkInterface;
use Psr\Link\LinkProviderInterface;
use ServerPush\Link;
use ServerPush\LinkSet;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Event\ResponseEvent;
use Symfony\Component\HttpKernel\HttpKernelInterface;
use Symfony\Component\WebLink\EventListener\AddLinkHeaderListener;
use Symfony\Component\WebLink\GenericLinkProvider;
use Symfony\Component\WebLink\HttpHeaderSerializer;
use Symfony\Component\WebLink\Link as SymfonyLink;

use function ServerPush\links;

/** Each method is asked for by its name, and gives what is to be shown as JSON. */
$cases = new class {
    public function symfonyLinks(): array
    {
        $set = new LinkSet;

        return [
            $set->add((new SymfonyLink('preload', '/app.css'))->withAttribute('as', 'style')),
            $set->add((new SymfonyLink('preload', '/app.css'))->withAttribute('as', 'style')),
            $set->add((new SymfonyLink('next', '/a b'))->withRel('prefetch')->withAttribute('hreflang', ['de', 'en'])),
            $set->add((new SymfonyLink('preload', '/x.js'))->withAttribute('as', 'script')
                ->withAttribute('nopush', true)->withAttribute('crossorigin', true)->withAttribute('integrity', false)),
            $set->headerValues(),
        ];
    }

    public function figLinks(): array
    {
        $set = new LinkSet;

        return [
            $set->add((new FigLink('preload', '/app.css'))->withAttribute('as', 'style')),
            $set->add((new FigLink('next', '/page/2'))->withRel('prefetch')),
            $set->headerValues(),
        ];
    }

    public function providersAndIterables(): array
    {
        $set = new LinkSet;
        $links = [
            (new SymfonyLink('preload', '/a.css'))->withAttribute('as', 'style'),
            (new FigLink('preload', '/b.css'))->withAttribute('as', 'style'),
        ];

        return [
            $set->add(new GenericLinkProvider($links)),
            $set->add(new FigProvider($links)),
            $set->add(new FigProvider([new FigLink('next', '/page/2')])),
            $set->add($links),
            $set->add((function () use ($links) {
                yield from $links;
                yield new SymfonyLink('prev', '/page/0');
                yield new FigProvider([new FigLink('start', '/page/1')]);
            })()),
            $set->headerValues(),
        ];
    }

    public function templatedLinksAreLeftOut(): array
    {
        $set = new LinkSet;

        return [
            (new SymfonyLink('next', '/page/{n}'))->isTemplated(),
            $set->add(new SymfonyLink('next', '/page/{n}')),
            $set->add(new GenericLinkProvider([new SymfonyLink('next', '/{n}'), new SymfonyLink('prev', '/page/1')])),
            $set->add(new FigLink('next', '/page/{n}')),
            $set->headerValues(),
        ];
    }

    public function requestsOwn(): array
    {
        return [links()->add(new GenericLinkProvider([
            (new SymfonyLink('preload', 'http://app.example/app.css'))->withAttribute('as', 'style'),
            new FigLink('next', '?page=2'),
        ]))];
    }

    /** What Symfony's serializer makes of our links, and of its own that say the same */
    public function symfonySerializer(): array
    {
        $ours = new LinkSet;
        $ours->push('/app.css');
        $ours->push('/inter.woff2');
        $ours->preload('/hero.avif', fetchpriority: 'high', imagesizes: '50vw');
        $ours->addLink('/de', 'alternate', hreflang: ['de', 'de-AT'], title: 'Say "hi"');
        $theirs = array_map(static function (Link $link) {
            $symfonyLink = new SymfonyLink($link->rel, $link->href);
            foreach ($link->attributes as $name => $value) {
                $symfonyLink = $symfonyLink->withAttribute($name, $value);
            }

            return $symfonyLink;
        }, $ours->getLinks());
        $serializer = new HttpHeaderSerializer;
        $field = $serializer->serialize($ours);

        return [
            $field,
            $serializer->serialize($ours->getLinks()) === $field,
            $serializer->serialize($theirs) === $field,
            LinkSet::fromHeader($field)->getLinks() == $ours->getLinks(),
            $serializer->serialize([new Link('/a.css', 'preload', ['as' => 'style'])]),
        ];
    }

    /** docs/frameworks.md, evaluated by then */
    public function bridge(): array
    {
        $set = new LinkSet;
        $set->push('/app.css');
        $set->addLink('/page/2', 'next', hreflang: ['de', 'en']);
        $provider = new PsrLinkProvider($set);

        $request = new Request;
        $request->attributes->set('_links', $provider);
        $response = new Response;
        $kernel = new class implements HttpKernelInterface {
            public function handle(Request $request, int $type = 1, bool $catch = true): Response
            {
                return new Response;
            }
        };
        (new AddLinkHeaderListener)->onKernelResponse(new ResponseEvent($kernel, $request, 1, $response));

        return [
            $provider instanceof LinkProviderInterface,
            array_map(static fn (LinkInterface $link) => [
                $link->getHref(), $link->isTemplated(), $link->getRels(), $link->getAttributes(),
            ], $provider->getLinks()),
            count($provider->getLinksByRel('next')),
            $response->headers->all('Link'),
            (new GenericLinkProvider)->withLink(new PsrLink($set->getLinks()[0]))->getLinks() !== [],
            (new LinkSet)->add($provider),
        ];
    }
};

eval(file_get_contents('php://input'));
header('Content-Type: application/json');
echo json_encode($cases->{ltrim($_SERVER['REQUEST_URI'], '/')}(), JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
