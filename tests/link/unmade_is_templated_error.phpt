--TEST--
isTemplated() of a Link that was made without its constructor is a TypeError, as all its methods
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

$link = (new ReflectionClass(ServerPush\Link::class))->newInstanceWithoutConstructor();
echo outcome(static fn (): bool => $link->isTemplated());
?>
--EXPECT--
TypeError: ServerPush\Link was not made by its constructor
