--TEST--
Links on a response are the same where they are the same in the request
--EXTENSIONS--
serverpush
--CGI--
--ENV--
HTTP_HOST=own.example
HTTPS=on
REQUEST_URI=/shop/page
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
$response->headers->fields['link'] = [
    '<app.css>; rel="next preload"; as=style',
    '<https://own.example/app.js>; rel=preload; as=script',
    '<//own.example/shop/a.png>; rel=preload; as=image',
];
push_to($response, '/shop/app.css');
push_to($response, '/app.js');
push_to($response, 'a.png');
push_to($response, '../b.png');
echo "\n";
print_links($response);
?>
--EXPECT--
<app.css>; rel="next preload"; as=style
<https://own.example/app.js>; rel=preload; as=script
<//own.example/shop/a.png>; rel=preload; as=image
</b.png>; rel=preload; as=image
