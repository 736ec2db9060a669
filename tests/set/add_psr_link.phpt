--TEST--
add() takes an object with the methods of a PSR-13 link, of any relation types; templated ones are left out
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

$set = new ServerPush\LinkSet;
var_dump(
    $set->add(new PsrLink('/a.css', ['preload'], ['as' => 'style', 'nopush' => true, 'crossorigin' => ''])),
    $set->add(new PsrLink('/b', ['next', 'Prev', 'prev'], [
        'hreflang' => ['en', 'de'], 'int' => 1, 'float' => 1.5, 'flag' => true,
        'title' => new LazyString(static fn (): string => 'ü'),
    ])),
    $set->add(new PsrLink('/{c}', templated: true)),
    $set->add(new PsrLink('/d', [])),
    // the target may be an object, such as a UriInterface
    $set->add(new PsrLink(new LazyString(static fn (): string => '/e f'), ['next', 'prev'])),
    $set->add(new PsrLink(new LazyString(static fn (): string => "/g\0"), ['next'])),
    $set->add(new PsrLink(new LazyString(static fn (): string => 'data:,x'), ['preload'])),
    // names that mean something to this API are no parameters, integers are the keys of a list
    $set->add(new PsrLink('/h', ['next'], ['version' => 1, 'Once' => false, 'href' => 'x', 'x', 'rev' => 'prev', 'anchor' => '#i'])),
);
print_fields($set);
?>
--EXPECT--
int(1)
int(2)
int(0)
int(0)
int(2)
int(0)
int(0)
int(1)
</a.css>; rel=preload; as=style; crossorigin=anonymous; nopush
</e%20f>; rel=next
</e%20f>; rel=prev
</h>; rel=next; rev=prev; anchor="#i"
</b>; rel=next; hreflang=en; hreflang=de; int=1; float=1.5; flag; title*=UTF-8''%C3%BC
</b>; rel=prev; hreflang=en; hreflang=de; int=1; float=1.5; flag; title*=UTF-8''%C3%BC
