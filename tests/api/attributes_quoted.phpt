--TEST--
What is no token is quoted, with a backslash before " and \ alone
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

add_link('/a', 'x', title: 'say "a\b"; <c>, {d}');
add_link('/b', 'x', empty: '', space: 'a b', slash: 'a/b', apostrophe: "a'b", token: "!#$&+-.^_`|~");
print_fields(links());
?>
--EXPECT--
</b>; rel=x; token=!#$&+-.^_`|~; empty=""; space="a b"; slash="a/b"; apostrophe="a'b"
</a>; rel=x; title="say \"a\\b\"; <c>, {d}"
