--TEST--
What code took off a response is put onto it again
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
push_to($response, '/a.css');
push_to($response, '/b.css');
unset($response->headers->fields['link'][0]);
push_to($response, '/b.css');
push_to($response, '/a.css');
print_links($response);
$response->headers->fields = [];
push_to($response, '/a.css');
print_links($response);
$response->headers->set('Link', '</c.css>; rel=preload; as=style');
push_to($response, '/c.css');
push_to($response, '/a.css');
print_links($response);
?>
--EXPECT--
</b.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</c.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
