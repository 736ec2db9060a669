--TEST--
add() takes a Link as it is, without inference, and says how many were new
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

$set = new LinkSet;
var_dump(
    $set->add(new Link('/a.woff2')),
    $set->add(new Link(' \a.woff2#b')),
    $set->add(new Link('/b', 'NEXT', ['title' => 'ü'])),
    $set->add(new Link('/b', 'Next', ['TITLE' => 'ü'])),
    $set->add(new Link('/b', 'Next')),
    $set->add(new Link('/c', 'preload', ['as' => 'worker', 'crossorigin' => 'maybe'])),
);
print_fields($set);
?>
--EXPECT--
int(1)
int(0)
int(1)
int(0)
int(1)
int(1)
</a.woff2>; rel=preload
</b>; rel=next
</c>; rel=preload; crossorigin=anonymous; as=worker; nopush
</b>; rel=next; title*=UTF-8''%C3%BC
