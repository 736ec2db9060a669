--TEST--
A title that is not ASCII goes out as title* (RFC 8187)
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

add_link('/a', 'next', title: 'Übersicht');
add_link('/b', 'next', title: "100% (€) 'x' 😀");
add_link('/c', 'next', ...['title*' => 'plain text']);
add_link('/d', 'next', ...['title*' => 'für', 'title' => 'fuer']);
print_fields(links());
?>
--EXPECT--
</a>; rel=next; title*=UTF-8''%C3%9Cbersicht
</b>; rel=next; title*=UTF-8''100%25%20%28%E2%82%AC%29%20%27x%27%20%F0%9F%98%80
</c>; rel=next; title*=UTF-8''plain%20text
</d>; rel=next; title="fuer"; title*=UTF-8''f%C3%BCr
