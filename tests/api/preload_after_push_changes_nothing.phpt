--TEST--
preload() after push() changes nothing
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, preload, push};

push('/a.css');
var_dump(preload('/a.css'));
echo links(), "\n";
?>
--EXPECT--
bool(false)
</a.css>; rel=preload; as=style
