--TEST--
The constructor's arguments have their types
--EXTENSIONS--
serverpush
--FILE--
<?php
declare(strict_types=1);

require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

print_outcomes(static fn (array $arguments): Link => new Link(...$arguments), [
    [], [1], [null], ['/a', null], ['/a', 'next', null], ['/a', 'next', 'title'], ['/a', 'next', [], 4],
]);
?>
--EXPECT--
ArgumentCountError: ServerPush\Link::__construct() expects at least 1 argument, 0 given
TypeError: ServerPush\Link::__construct(): Argument #1 ($href) must be of type string, int given
TypeError: ServerPush\Link::__construct(): Argument #1 ($href) must be of type string, null given
TypeError: ServerPush\Link::__construct(): Argument #2 ($rel) must be of type string, null given
TypeError: ServerPush\Link::__construct(): Argument #3 ($attributes) must be of type array, null given
TypeError: ServerPush\Link::__construct(): Argument #3 ($attributes) must be of type array, string given
ArgumentCountError: ServerPush\Link::__construct() expects at most 3 arguments, 4 given
