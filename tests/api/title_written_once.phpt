--TEST--
title* wins over a title that would need the same form
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

add_link('/a', 'next', ...['title' => 'é', 'title*' => 'ü']);
add_link('/b', 'next', ...['title*' => 'ü', 'title' => 'é']);
print_fields(links());
?>
--EXPECT--
</a>; rel=next; title*=UTF-8''%C3%BC
</b>; rel=next; title*=UTF-8''%C3%BC
