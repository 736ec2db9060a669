--TEST--
A Link is immutable, by properties, references, reflection and unset()
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

$link = new Link('/a', 'next', ['title' => 'A']);
echo outcome(static function () use ($link) { $link->href = '/b'; });
echo outcome(static function () use ($link) { $link->attributes['title'] = 'B'; });
echo outcome(static function () use ($link) { $reference = &$link->rel; });
echo outcome(static function () use ($link) { foreach ($link as &$property) { $property = 'x'; } });
echo outcome(static function () use ($link) { unset($link->href); });
echo outcome(static function () use ($link) { (new ReflectionProperty($link, 'href'))->setValue($link, '/b'); });
echo outcome(static function () use ($link) { $link->other = 'x'; });
echo "$link\n";
?>
--EXPECTF--
Error: Cannot modify readonly property ServerPush\Link::$href
Error: Cannot %Smodify readonly property ServerPush\Link::$attributes
Error: Cannot %Smodify readonly property ServerPush\Link::$rel
Error: Cannot acquire reference to readonly property ServerPush\Link::$href
Error: Cannot unset readonly property ServerPush\Link::$href
Error: Cannot modify readonly property ServerPush\Link::$href
Error: Cannot create dynamic property ServerPush\Link::$other
</a>; rel=next; title="A"
