--TEST--
fromHeader() takes field values only, and passes exceptions on
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

$thrower = (static function () { yield '</a>; rel=next'; throw new DomainException('thrown'); })();
$nested = (static function () { yield ['</a>; rel=next']; })();
print_outcomes(LinkSet::fromHeader(...), [
    1, null, new stdClass, new Link('/a'), ['</a>; rel=next', 1], [['</a>; rel=next']], [new Link('/a')], $nested, $thrower,
]);
?>
--EXPECT--
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, int given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, null given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, stdClass given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, ServerPush\Link given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, int given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, array given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, ServerPush\Link given
TypeError: ServerPush\LinkSet::fromHeader(): Argument #1 ($values) must be a string or an iterable of strings, array given
DomainException: thrown
