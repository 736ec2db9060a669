--TEST--
Code that runs while a set is listed or added cannot take the links away under it; URLs without host have no origin
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--ENV--
HTTP_HOST=www.example
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ob_start();

use ServerPush\LinkSet;
use function ServerPush\{links, push_to};

final class Clearing
{
    public ?object $self = null;

    public function __construct(private readonly LinkSet $set)
    {
        $this->self = $this;
    }

    public function __destruct()
    {
        $this->set->clear();
    }
}

// the garbage collector runs when ten thousand arrays may be garbage
$set = new LinkSet;
for ($i = 0; $i < 15_000; $i++) {
    $set->push("/$i.css", title: "t$i");
}
new Clearing($set);
var_dump(count($set->getLinks()));
gc_collect_cycles();
var_dump(count($set));

// an error handler runs when a link of the set is refused
$set = new LinkSet;
foreach (['/1', 'https://www.example/', '/2', '/3'] as $href) {
    $set->preconnect("https://own$href.example/");
    $set->addLink($href, 'next', title: "of $href");
}
$set->preconnect('http://www.example/');
$set->addLink('/last', 'next');
set_error_handler(static function (int $level, string $message) use ($set): bool {
    echo str_contains($message, 'refused') ? 'refused' : $message, "\n";
    $set->clear();
    return true;
});
var_dump(links()->add($set), count($set));
restore_error_handler();

// targets of other schemes are no origins
foreach (['a://h', 'a://h/', 'x://verylonghost.example:8080/path', 'about:blank', 'mailto:a@b'] as $href) {
    header("Link: <$href>; rel=\"dns-prefetch preconnect  \"");
    var_dump([links()->has($href, 'dns-prefetch'), links()->remove($href, 'preconnect'), ServerPush\report()['phase']] === [false, 0, 'open']);
}
?>
--EXPECT--
int(15000)
int(0)
refused
int(7)
int(0)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
