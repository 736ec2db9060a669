--TEST--
An exception of a getter or an iterator reaches the caller, and nothing is added
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

$throw = static fn (): mixed => throw new DomainException('thrown');
$broken = static fn (string $method): Iterator => new class(['</a>; rel=next', '</b>; rel=next'], $method) extends ArrayIterator {
    public function __construct(array $links, private string $broken) { parent::__construct($links); }
    public function rewind(): void { $this->pass(__FUNCTION__); parent::rewind(); }
    public function valid(): bool { $this->pass(__FUNCTION__); return parent::valid(); }
    public function current(): mixed { $this->pass(__FUNCTION__); return parent::current(); }
    public function next(): void { $this->pass(__FUNCTION__); parent::next(); }
    private function pass(string $method): void { $method === $this->broken && throw new DomainException($method); }
};
$aggregate = new class($throw) implements IteratorAggregate {
    public function __construct(private Closure $throw) {}
    public function getIterator(): Iterator { ($this->throw)(); }
};
$generator = (static function () { yield '</a>; rel=next'; throw new DomainException('generator'); })();
$set = new ServerPush\LinkSet;
print_outcomes($set->add(...), [
    [new PsrLink('/a'), new PsrLink($throw)], new PsrLink(attributes: ['title' => new LazyString($throw)]), new PsrLink(new LazyString($throw)), new PsrLinkProvider($throw),
    $broken('rewind'), $broken('valid'), $broken('current'), $broken('next'), $aggregate, $generator, $generator,
]);
echo count($set), " links\n";
?>
--EXPECT--
DomainException: thrown
DomainException: thrown
DomainException: thrown
DomainException: thrown
DomainException: rewind
DomainException: valid
DomainException: current
DomainException: next
DomainException: thrown
DomainException: generator
Exception: Cannot traverse an already closed generator
0 links
