--TEST--
The constructor overwrites no property that is initialised, whichever it is
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

foreach (['href' => '/a', 'rel' => 'next', 'attributes' => ['title' => 'A']] as $name => $value) {
    $link = (new ReflectionClass(Link::class))->newInstanceWithoutConstructor();
    // values of their own: what is overwritten without care would leak
    (new ReflectionProperty(Link::class, $name))->setValue($link, unserialize(serialize($value)));
    echo outcome(static fn (): mixed => $link->__construct('/b', 'prev', ['title' => 'B']));
    echo outcome(static fn (): mixed => $link->__unserialize(['href' => '/b', 'rel' => 'prev', 'attributes' => []]));
}
?>
--EXPECT--
Error: Cannot modify readonly property ServerPush\Link::$href
Error: Cannot modify readonly property ServerPush\Link::$href
Error: Cannot modify readonly property ServerPush\Link::$rel
Error: Cannot modify readonly property ServerPush\Link::$rel
Error: Cannot modify readonly property ServerPush\Link::$attributes
Error: Cannot modify readonly property ServerPush\Link::$attributes
