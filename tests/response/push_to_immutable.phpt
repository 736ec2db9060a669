--TEST--
push_to() on a response of PSR-7 returns a new one and leaves the old one as it is
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$first = new PsrResponse();
$second = push_to($first, '/app.css');
$third = push_to($second, '/app.js');
var_dump(count(links_of($first)), count(links_of($second)));
print_links($third);
?>
--EXPECT--
int(0)
int(1)
</app.css>; rel=preload; as=style
</app.js>; rel=preload; as=script
