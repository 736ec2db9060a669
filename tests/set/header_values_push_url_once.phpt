--TEST--
Of the links with one URL only the first that may be pushed is without nopush
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$set = new ServerPush\LinkSet;
$set->preload('/a', 'style');
$set->push('/b', 'style');
$set->push('/a', 'image');
$set->push('/b', 'image');
$set->push('/a', 'script');
$set->push('/b', 'style', crossorigin: true);
print_fields($set);
echo "without the first\n";
$set->remove(new ServerPush\Link('/b', 'preload', ['as' => 'style']));
print_fields($set);
?>
--EXPECT--
</a>; rel=preload; as=style; nopush
</b>; rel=preload; as=style
</a>; rel=preload; as=image
</b>; rel=preload; as=image; nopush
</a>; rel=preload; as=script; nopush
</b>; rel=preload; as=style; crossorigin=anonymous; nopush
without the first
</a>; rel=preload; as=style; nopush
</a>; rel=preload; as=image
</b>; rel=preload; as=image
</a>; rel=preload; as=script; nopush
</b>; rel=preload; as=style; crossorigin=anonymous; nopush
