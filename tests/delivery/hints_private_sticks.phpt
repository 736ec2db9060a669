--TEST--
What was declared private once is withheld whatever else is declared of its URL, before or after, in the request or for a response
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/responses.inc';

ob_start();

use ServerPush\LinkSet;
use function ServerPush\{links, push_to};

push('/first.jpg');
var_dump(push('/first.jpg', private: true), push('/first.jpg'));
push('/other.jpg', 'fetch');
push('/other.jpg', private: true);
push('/app.css');
echo implode("\n", links()->headerValues()), "\n", report_lines();
echo json_encode(fields_in_list()), "\n";

foreach (['/first.jpg', '/other.jpg', '/third.jpg'] as $href) {
    echo implode(', ', links_of(push_to(new PsrResponse, $href))), "\n";
}
$own = new LinkSet;
$own->push('/first.jpg');
echo implode(links_of($own->applyTo(new PsrResponse))), "\n";

$own->preload('/first.jpg', 'fetch', private: true);
var_dump(count($own), $own->has('/first.jpg'), $own->get('/first.jpg'), $own->getLinks());
echo implode("\n", $own->hintValues()), "\n";
?>
--EXPECT--
bool(false)
bool(false)
</app.css>; rel=preload; as=style
open
/first.jpg preload: suppressed, a private link is in this client's 103 only
/other.jpg preload: suppressed, a private link is in this client's 103 only
/other.jpg preload: suppressed, a private link is in this client's 103 only
/app.css preload: pending
["Link: <\/app.css>; rel=preload; as=style"]


</third.jpg>; rel=preload; as=image

int(2)
bool(true)
NULL
array(0) {
}
</first.jpg>; rel=preload; as=image
</first.jpg>; rel=preload; as=fetch; crossorigin=anonymous
