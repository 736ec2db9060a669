--TEST--
Values: strings, numbers and lists are written, true is a name alone, null, false and the empty list are left out
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

add_link('/a', 'x', string: 'text', int: -7, zero: 0, float: 1.5, whole: 2.0, true: true, null: null, false: false);
add_link('/b', 'alternate', hreflang: ['en', 'de-AT'], other: ['fr'], none: []);
add_link('/c', 'x', mixed: ['a', 2, 1.5, true]);
print_fields(links());
?>
--EXPECT--
</a>; rel=x; string=text; int=-7; zero=0; float=1.5; whole=2; true
</b>; rel=alternate; hreflang=en; hreflang=de-AT; other=fr
</c>; rel=x; mixed=a; mixed=2; mixed=1.5; mixed
