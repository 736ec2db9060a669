<?php

declare(strict_types=1);

use ServerPush\Link;
use ServerPush\LinkSet;

/**
 * What changes nothing on the wire: errors, objects of one's own, hostile strings, what reads. A new one goes into
 * `any()`; what it must find it tells `must()`.
 */
final readonly class Acts
{
    private const KINDS = 21;

    public function __construct(private Random\Randomizer $random)
    {
    }

    /** @throws LogicException something is not as it should be */
    public static function must(bool $is, string $what): void
    {
        $is || throw new LogicException("WRONG: $what");
    }

    public function any(): void
    {
        try {
            match ($this->random->getInt(1, self::KINDS)) {
                1 => push('/x.css', 'no destination'),
                2 => push("/x\n.css"),
                3 => (string) unserialize(serialize(clone ServerPush\links())),
                4 => count(LinkSet::fromHeader((string) ServerPush\links())),
                5 => ServerPush\links()->add((new ReflectionClass(Link::class))->newInstanceWithoutConstructor()),
                6 => unserialize('O:18:"ServerPush\LinkSet":1:{s:5:"links";a:1:{i:0;a:3:{i:0;i:1;i:1;N;i:2;a:0:{}}}}'),
                7 => Link::parse($this->random->getBytes(100)),
                8 => ServerPush\report(),
                9 => $this->cycle(),
                10 => array_map(strval(...), ServerPush\links()->getLinks()),
                11 => $this->link(),
                12 => $this->parsed(),
                13 => $this->ownSet(),
                14 => $this->changingSet(),
                15 => $this->withdrawn(),
                16 => $this->response(new BagResponse()),
                17 => $this->response(new MessageResponse()),
                18 => $this->throwingResponse(),
                19 => ServerPush\push_to(new stdClass(), '/x.css'),
                20 => headers_send($this->random->getInt(600, 1000)),
                21 => push('data:text/css,' . $this->random->getInt(0, 1_000_000)),
            };
        } catch (ValueError | TypeError | DomainException) {
        }
    }

    private function cycle(): void
    {
        $cycle = new ArrayObject([ServerPush\links()]);
        $cycle[] = $cycle;
    }

    private function link(): void
    {
        $link = new Link('/a b.woff2', 'preload', ['AS' => 'font', 'crossorigin' => true, 'x' => [1, 2.5, 'ö', null]]);
        $copy = unserialize(serialize($link));
        self::must($copy == $link && $copy->getHref() === '/a b.woff2' && $copy->getRels() === ['preload'], 'a link');
        self::must(!$copy->isTemplated() && $copy->getAttributes() === $link->attributes, 'the attributes of a link');
        // ö in an attribute that is no title
        (string) $link;
    }

    private function parsed(): void
    {
        $field = '</a>; rel="next prefetch"; title*=UTF-8\'\'%C3%BC; a=1; a=2, <b c>; crossorigin; rel=preload';
        $links = Link::parse($field);
        self::must(array_column($links, 'rel') === ['next', 'prefetch', 'preload'], 'parsed');
        self::must($links[0]->attributes === ['title' => 'ü', 'a' => ['1', '2']], 'parsed attributes');
        self::must((string) $links[2] === '<b%20c>; rel=preload; crossorigin=anonymous', 'a parsed link written');
    }

    private function ownSet(): void
    {
        $set = $this->set();
        self::must(count($set) === 7 && count($set->headerValues()) === 7, 'a set of seven');
        self::must(!$set->push('a.css') && $set->preload('b.css') && $set->add($set) === 0, 'a duplicate');
        self::must($set->has('a.css', 'PRELOAD') && !$set->has('a.css', 'next'), 'has()');
        self::must($set->remove($set->get('a.css')) === 1 && $set->remove('/2', 'next') === 1, 'remove()');
        self::must(count($set->getLinksByRel('preload')) === 2, 'getLinksByRel()');
        self::must((string) LinkSet::fromHeader($set->headerValues()) === (string) $set, 'read again');
        $set->clear();
        self::must(!count($set) && (string) $set === '', 'clear()');
    }

    private function changingSet(): void
    {
        $set = $this->set();
        foreach ($set as $i => $link) {
            $set->remove($link);
            $set->push("/while-iterated/$i.css");
        }
        self::must(count($set) > 0, 'what was declared meanwhile');
        $provider = new class ($set) {
            public function __construct(private readonly LinkSet $set)
            {
            }

            public function getLinks(): iterable
            {
                yield from $this->set;
            }

            public function getLinksByRel(string $rel): array
            {
                return $this->set->getLinksByRel($rel);
            }
        };
        self::must((new LinkSet())->add($provider) === count($set), 'a link provider');
    }

    /** Declared, and taken back */
    private function withdrawn(): void
    {
        $links = ServerPush\links();
        $before = $links->getLinks();
        $taken = ServerPush\preload('/withdrawn.js', crossorigin: true, x: ['a', 'b']);
        self::must($taken === $links->has('/withdrawn.js'), 'a link that is taken up is there');
        self::must($links->remove('/withdrawn.js') === (int) $taken, 'a link that is there can be taken out');
        self::must($links->getLinks() == $before, 'the others stay');
    }

    /** One that is not sent */
    private function response(object $response): void
    {
        $with = $this->set()->applyTo(ServerPush\push_to($response, '/x.css', as: 'style'));
        self::must(($with === $response) === $response instanceof BagResponse, 'the same response');
        self::must(ServerPush\push_to($with, '/x.css') === $with, 'nothing to add');
        ServerPush\push_to($with, "/x\r\n.css");
    }

    private function throwingResponse(): void
    {
        $this->set()->applyTo(new class {
            public function getStatusCode(): int
            {
                return 200;
            }

            public function getHeader(string $name): array
            {
                return [&$name, 1, '</', '</carried>; rel="a b c"'];
            }

            public function withAddedHeader(string $name, array $values): static
            {
                throw new DomainException(implode($values));
            }
        });
    }

    private function set(): LinkSet
    {
        $set = new LinkSet();
        $set->push('a.css', version: 1);
        $set->preload('/b.woff2', fetchpriority: 'low');
        $set->modulepreload('/c.mjs', as: 'json');
        $set->preconnect('https://d.example', crossorigin: true);
        $set->dnsPrefetch('//e.example');
        $set->prefetch('/f?g', ...['data-h' => 1.5]);
        $set->addLink('/2', 'next', title: "\u{fc}");

        return $set;
    }
}
