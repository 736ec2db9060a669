--TEST--
A repetition changes nothing, not even the attributes that are not part of a link's identity
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

push('/a.css', fetchpriority: 'high', integrity: 'sha384-AAAA');
var_dump(
    push('/a.css'),
    push('/a.css', fetchpriority: 'low'),
    push('/a.css', integrity: 'sha384-BBBB'),
    push('/a.css', media: 'print', type: 'text/css', nopush: true),
);
print_fields(links());
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
</a.css>; rel=preload; as=style; fetchpriority=high; integrity="sha384-AAAA"
