--TEST--
No resource hint carries a title*: Chromium would drop the link
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, modulepreload, push};

push('/a.css', title: 'Übersicht');
push('/b.css', ...['title*' => 'ü', 'title' => 'u']);
modulepreload('/c.js', ...['title*' => 'c']);
print_fields(links());
?>
--EXPECT--
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style; title="u"
</c.js>; rel=modulepreload; nopush
