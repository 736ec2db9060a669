--TEST--
With serverpush.mode=preload no value is without nopush
--EXTENSIONS--
serverpush
--INI--
serverpush.mode=preload
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->push('/a.css');
$set->preload('/b.css');
print_fields($set);
ini_set('serverpush.mode', 'push');
print_fields($set);
?>
--EXPECT--
</a.css>; rel=preload; as=style; nopush
</b.css>; rel=preload; as=style; nopush
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style; nopush
