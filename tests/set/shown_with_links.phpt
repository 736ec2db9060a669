--TEST--
Arrays, dumps, exports and JSON of a set have its links; what is exported makes an equal set
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

$set = new LinkSet;
$set->preload('/a b.woff2', title: 'A');
$set->addLink('/c', 'Alternate', hreflang: ['en', 'de'], lazy: true, title: 'ü');
$set->remove('/c');
$set->addLink('/d', 'https://rel.example/D', n: 1);
$set->add("</e>; rel=next; title=\"tab\there\"; anchor=\"#f\"; rev=prev");
foreach ([new LinkSet, $set, clone $set] as $shown) {
    var_dump((array) $shown == ['links' => $shown->getLinks()], get_object_vars($shown) === []);
    $made = eval('return ' . var_export($shown, true) . ';');
    var_dump($made == $shown, (string) $made === (string) $shown);
    echo json_encode($shown, JSON_UNESCAPED_SLASHES), "\n";
}
var_dump(LinkSet::fromHeader('</a>; rel=next'));
ServerPush\links()->push('/live.css');
$array = (array) ServerPush\links();
ServerPush\links()->push('/more.css');
echo count($array['links']), ' ', json_encode(eval('return ' . var_export(ServerPush\links(), true) . ';') == ServerPush\links()), "\n";
print_r(ServerPush\links()->getLinksByRel('preload')[1]->attributes);

$forged = (new ReflectionClass(Link::class))->newInstanceWithoutConstructor();
$element = new Link('/a');
print_outcomes(LinkSet::__set_state(...), [
    [], ['links' => null], ['links' => new LinkSet], ['links' => ['</a>; rel=next']], ['links' => [new Link('/a'), [$element]]],
    ['links' => [new Link('/a'), $forged]], ['links' => []], ['links' => ['x' => &$element, 'y' => new Link('/a'), 'z' => new Link('data:,x')]],
]);
echo outcome(static fn (): mixed => LinkSet::__set_state());
?>
--EXPECTF--
bool(true)
bool(true)
bool(true)
bool(true)
{"links":[]}
bool(true)
bool(true)
bool(true)
bool(true)
{"links":[{"href":"/a%20b.woff2","rel":"preload","attributes":{"as":"font","crossorigin":"anonymous","nopush":true,"type":"font/woff2","title":"A"}},{"href":"/d","rel":"https://rel.example/d","attributes":{"n":"1"}},{"href":"/e","rel":"next","attributes":{"title":"tab\there","anchor":"#f","rev":"prev"}}]}
bool(true)
bool(true)
bool(true)
bool(true)
{"links":[{"href":"/a%20b.woff2","rel":"preload","attributes":{"as":"font","crossorigin":"anonymous","nopush":true,"type":"font/woff2","title":"A"}},{"href":"/d","rel":"https://rel.example/d","attributes":{"n":"1"}},{"href":"/e","rel":"next","attributes":{"title":"tab\there","anchor":"#f","rev":"prev"}}]}
object(ServerPush\LinkSet)#%d (1) {
  ["links"]=>
  array(1) {
    [0]=>
    object(ServerPush\Link)#%d (3) {
      ["href"]=>
      string(2) "/a"
      ["rel"]=>
      string(4) "next"
      ["attributes"]=>
      array(0) {
      }
    }
  }
}
1 true
Array
(
    [as] => style
)
ValueError: ServerPush\LinkSet::__set_state(): Argument #1 ($properties) must have an array of ServerPush\Link objects as "links"
ValueError: ServerPush\LinkSet::__set_state(): Argument #1 ($properties) must have an array of ServerPush\Link objects as "links"
ValueError: ServerPush\LinkSet::__set_state(): Argument #1 ($properties) must have an array of ServerPush\Link objects as "links"
ValueError: ServerPush\LinkSet::__set_state(): Argument #1 ($properties) must have an array of ServerPush\Link objects as "links"
ValueError: ServerPush\LinkSet::__set_state(): Argument #1 ($properties) must have an array of ServerPush\Link objects as "links"
TypeError: ServerPush\Link was not made by its constructor

</a>; rel=preload
ArgumentCountError: ServerPush\LinkSet::__set_state() expects exactly 1 argument, 0 given
