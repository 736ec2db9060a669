--TEST--
Responses of several classes in turn, each with links of its own
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

final class OtherBag extends Bag
{
}
$responses = [new HttpResponse(), new PsrResponse(), new HttpResponse(new OtherBag()), new HttpResponse()];
foreach (['/a.css', '/b.css', '/a.css'] as $href) {
    foreach ($responses as &$response) {
        $response = push_to($response, $href);
    }
    unset($response);
}
push_to($responses[3], '/c.css');
foreach ($responses as $response) {
    echo implode(', ', links_of($response)), "\n";
}
?>
--EXPECT--
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style, </c.css>; rel=preload; as=style
