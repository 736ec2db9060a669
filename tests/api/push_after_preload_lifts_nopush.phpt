--TEST--
push() after preload() lifts nopush, once, and changes nothing else
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, preload, push};

preload('/a.css', fetchpriority: 'low');
preload('/b.css');
var_dump(push('/a.css', fetchpriority: 'high'), push('/a.css'));
echo links(), "\n";
?>
--EXPECT--
bool(true)
bool(false)
</a.css>; rel=preload; as=style; fetchpriority=low, </b.css>; rel=preload; as=style; nopush
