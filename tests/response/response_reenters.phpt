--TEST--
Methods of the response that declare, clear, and put links onto responses themselves
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$depth = 0;
$disturb = function () use (&$depth, &$links, &$bag): void {
    if ($depth < 2) {
        $depth++;
        push_to(new HttpResponse(), '/inner.css');
        push_to(new HttpResponse($bag), "/nested$depth.css");
        $links->clear();
        ServerPush\links()->clear();
        for ($i = 0; $i < 100; $i++) {
            $links->push("/late$i.css");
        }
        $depth--;
    }
};
$bag = new Bag($disturb);
ini_set('serverpush.max_links', '0');
ini_set('serverpush.header_budget', '0');
$links = new ServerPush\LinkSet();
$links->push('/a.css');
ServerPush\push('/b.css');
$response = new HttpResponse($bag);
push_to($response, '/first.css');
var_dump(count(array_unique(links_of($response))));
$links->applyTo($response);
ServerPush\links()->applyTo($response);
// what is declared while the response is read is taken, what is declared while links are added is not
var_dump(in_array('</first.css>; rel=preload; as=style', links_of($response)));
var_dump(in_array('</late99.css>; rel=preload; as=style', links_of($response)));
var_dump(in_array('</a.css>; rel=preload; as=style', links_of($response)));
// the bag and the closure refer to each other
$bag = null;
?>
--EXPECT--
int(3)
bool(true)
bool(true)
bool(false)
