--TEST--
A URL that the response makes a server push already gets nopush
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
$response->headers->fields['link'] = ['</data>; rel=preload; as=fetch', '</hint>; rel=preload; as=script; nopush',
    '</odd>; rel=preload; as=odd', '</anchored.css>; rel=preload; anchor="/other"'];
push_to($response, '/data', 'script');
push_to($response, '/data', 'image');
push_to($response, '/hint', 'style');
push_to($response, '/odd', 'style');
push_to($response, '/anchored.css');
print_links($response);
?>
--EXPECT--
</data>; rel=preload; as=fetch
</hint>; rel=preload; as=script; nopush
</odd>; rel=preload; as=odd
</anchored.css>; rel=preload; anchor="/other"
</data>; rel=preload; as=script; nopush
</data>; rel=preload; as=image; nopush
</hint>; rel=preload; as=style
</odd>; rel=preload; as=style; nopush
</anchored.css>; rel=preload; as=style; nopush
