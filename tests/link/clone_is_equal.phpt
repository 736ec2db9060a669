--TEST--
A clone is an equal Link of its own
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$link = new Link('/a', 'next', ['hreflang' => ['en', 'de']]);
$clone = clone $link;
var_dump($clone == $link, $clone === $link);
unset($link);
echo "$clone\n";
?>
--EXPECT--
bool(true)
bool(false)
</a>; rel=next; hreflang=en; hreflang=de
