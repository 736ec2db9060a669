--TEST--
add_link() declares any relation type: in any case, URIs too, which are quoted
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

var_dump(
    add_link('/2', 'next'),
    add_link('/2', 'NEXT'),
    add_link('/2', 'https://rel.example/Page'),
    add_link('mailto:a@b.example', 'author'),
);
print_fields(links());
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(true)
</2>; rel=next
</2>; rel="https://rel.example/page"
<mailto:a@b.example>; rel=author
