--TEST--
applyTo() adds what is missing by one call, and leaves the set as it is
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$links = new ServerPush\LinkSet();
$links->push('/app.css');
$links->preload('/hint.js');
$links->addLink('/next', 'next', title: 'Weiter, bitte');
$links->push('/a;b.png');
$links->push('/data', 'fetch');
$links->push('/data', 'image');
foreach ([new HttpResponse(), new PsrResponse()] as $response) {
    $response = push_to($response, '/hint.js');
    $applied = $links->applyTo($response);
    var_dump($applied === $response);
    $again = $links->applyTo($applied);
    var_dump($again === $applied);
    print_links($again);
}
print_r((new ServerPush\LinkSet())->applyTo($responses = new HttpResponse())->headers->fields);
$response = new HttpResponse();
$links->applyTo($response);
print_r($response->headers->calls);
echo $links->count(), "\n";
?>
--EXPECT--
bool(true)
bool(true)
</hint.js>; rel=preload; as=script
</app.css>; rel=preload; as=style
</data>; rel=preload; as=fetch; crossorigin=anonymous
</data>; rel=preload; as=image; nopush
</next>; rel=next; title="Weiter, bitte"
</a;b.png>; rel=preload; as=image
bool(false)
bool(true)
</hint.js>; rel=preload; as=script
</app.css>; rel=preload; as=style
</data>; rel=preload; as=fetch; crossorigin=anonymous
</data>; rel=preload; as=image; nopush
</next>; rel=next; title="Weiter, bitte"
</a;b.png>; rel=preload; as=image
Array
(
)
Array
(
    [0] => all(Link)
    [1] => set(Link, 6, false)
)
6
