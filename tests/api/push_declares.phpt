--TEST--
push() declares a preload link and says whether it is new
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

var_dump(push('/app.css'), push('/initial', 'fetch'), push(as: 'image', href: '/hero'), push('/app.css'));
print_fields(links());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
</app.css>; rel=preload; as=style
</initial>; rel=preload; as=fetch; crossorigin=anonymous
</hero>; rel=preload; as=image
