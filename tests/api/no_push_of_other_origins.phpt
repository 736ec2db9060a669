--TEST--
Without a request every absolute URL is of another origin, and no server may push it
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

push('https://cdn.example/a.css');
push('//cdn.example/b.css');
push('c.css');
print_fields(links());
?>
--EXPECT--
<https://cdn.example/a.css>; rel=preload; as=style; nopush
<https://cdn.example/b.css>; rel=preload; as=style; nopush
<c.css>; rel=preload; as=style
