--TEST--
A destination that is given implies its CORS mode; null as is as if it were not given
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

push('/a', 'font');
push('/b', 'fetch');
push('/c', 'script');
push('/d.mjs', 'script');
push('/e.css', null);
print_fields(links());
?>
--EXPECT--
</a>; rel=preload; as=font; crossorigin=anonymous
</b>; rel=preload; as=fetch; crossorigin=anonymous
</c>; rel=preload; as=script
</d.mjs>; rel=preload; as=script; crossorigin=anonymous
</e.css>; rel=preload; as=style
