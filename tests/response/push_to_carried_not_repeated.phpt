--TEST--
push_to() does not repeat what the response carries, in whatever form
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

foreach ([
    '</app.css>; rel=preload; as=style',
    '</app.css>; rel="preload"; as="style"',
    '<//own/../app.css>; rel=next, <app.css>;AS=style;REL="next PRELOAD"',
    "</x>; rel=\"preload\"; title=\"a, b\" , \t</app.css> ; as=\"st\\yle\" ; rel=preload",
    '</app.css>; rel=preload; as=style; media=all',
    '</app.css>; rel=preload; as=style; nopush',
] as $carried) {
    foreach ([['first', $carried], [$carried, 'last']] as $values) {
        $response = new HttpResponse();
        $response->headers->fields['link'] = $values;
        push_to($response, '/app.css');
        echo links_of($response) === $values ? 'as it was' : json_encode(links_of($response)), "\n";
    }
}
foreach ([
    '</app.css>; rel=next',
    '</app.css>; rel=preload; nopush',
    '</app.css>; rel=preload; as=style; media=print; nopush',
    '</app.css>; rel=preload; as=script; nopush',
    '</App.css>; rel=preload',
    '</app.css?1>; rel=preload',
    '</app.css>; rel=preload; anchor="/other"; nopush',
    '</app.css>',
    '</app.css',
] as $carried) {
    $response = new HttpResponse();
    $response->headers->fields['link'] = [$carried];
    push_to($response, '/app.css');
    echo links_of($response) === [$carried, '</app.css>; rel=preload; as=style'] ? 'added' : 'not added', "\n";
}
?>
--EXPECT--
as it was
as it was
as it was
as it was
["first","<\/\/own\/..\/app.css>; rel=next, <app.css>;AS=style;REL=\"next PRELOAD\"","<\/app.css>; rel=preload; as=style"]
["<\/\/own\/..\/app.css>; rel=next, <app.css>;AS=style;REL=\"next PRELOAD\"","last","<\/app.css>; rel=preload; as=style"]
as it was
as it was
as it was
as it was
as it was
as it was
added
added
added
added
added
added
added
added
added
