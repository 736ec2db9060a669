--TEST--
An error handler that fills the set while it is told what stayed behind adds nothing to the response
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

ini_set('serverpush.max_links', '1');
$links = new ServerPush\LinkSet();
$links->push('/a.css');
$links->push('/b.css');
set_error_handler(function () use ($links): bool {
    $links->clear();
    for ($i = 0; $i < 50; $i++) {
        $links->push("/late$i.css");
    }
    return true;
});
print_links($links->applyTo(new HttpResponse()));
?>
--EXPECT--
</a.css>; rel=preload; as=style
