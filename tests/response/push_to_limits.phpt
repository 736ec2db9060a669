--TEST--
The limits are for the Link fields of the response, whoever put them there; report() tells
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

ini_set('serverpush.max_links', '3');
$response = new HttpResponse();
$response->headers->fields['link'] = ['</next>; rel=next'];
foreach (['/1.css', '/2.css', '/3.css', '/2.css'] as $href) {
    push_to($response, $href);
}
print_links($response);
ini_set('serverpush.max_links', '0');
// each line with its CRLF: what is there takes 27 + 41 + 41 bytes
foreach ([150 => '/3.css', 149 => '/4.css', 109 => '/5.css', 1 => '/6.css'] as $budget => $href) {
    ini_set('serverpush.header_budget', (string) $budget);
    push_to($response, $href);
    echo count(links_of($response)), "\n";
}
foreach (ServerPush\report()['links'] as $link) {
    echo implode(', ', $link), "\n";
}
?>
--EXPECT--
</next>; rel=next
</1.css>; rel=preload; as=style
</2.css>; rel=preload; as=style
4
4
4
4
/3.css, preload, over_budget, the response would exceed serverpush.max_links, declared
/4.css, preload, over_budget, the header block would exceed serverpush.header_budget, declared
/5.css, preload, over_budget, the header block would exceed serverpush.header_budget, declared
/6.css, preload, over_budget, the header block would exceed serverpush.header_budget, declared
