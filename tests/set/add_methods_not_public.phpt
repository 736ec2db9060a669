--TEST--
LinkSet::add() takes an object for a link or a provider by its public methods only
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

final class OwnLinks implements IteratorAggregate
{
    private function getLinks(): array
    {
        return ['</private.css>; rel=preload'];
    }

    protected function getLinksByRel(string $rel): array
    {
        return $this->getLinks();
    }

    public function getIterator(): Iterator
    {
        return new ArrayIterator(['</iterated.css>; rel=preload']);
    }
}

final class PrivateLink
{
    private function getHref(): string { return '/private.css'; }
    private function isTemplated(): bool { return false; }
    private function getRels(): array { return ['preload']; }
    private function getAttributes(): array { return []; }
}

final class StaticLink
{
    public static function getHref(): string { return '/static.css'; }
    public static function isTemplated(): bool { return false; }
    public static function getRels(): array { return ['preload']; }
    public static function getAttributes(): array { return []; }
}

$links = new ServerPush\LinkSet();
print_outcomes($links->add(...), [new OwnLinks(), new PrivateLink(), new StaticLink()]);
print_fields($links);
?>
--EXPECT--
1
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, PrivateLink given
TypeError: ServerPush\LinkSet::add(): Argument #1 ($links) must be a link, a link provider, or an iterable of links, StaticLink given
</iterated.css>; rel=preload
