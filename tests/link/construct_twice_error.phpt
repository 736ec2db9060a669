--TEST--
Neither the constructor nor __unserialize() may be called on a Link that is made
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

$link = new Link('/a', 'next', ['title' => 'A']);
echo outcome(static fn (): mixed => $link->__construct('/b'));
echo outcome(static fn (): mixed => $link->__unserialize(['href' => '/b', 'rel' => 'prev', 'attributes' => []]));
echo $link, "\n";
?>
--EXPECT--
Error: Cannot modify readonly property ServerPush\Link::$href
Error: Cannot modify readonly property ServerPush\Link::$href
</a>; rel=next; title="A"
