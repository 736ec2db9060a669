--TEST--
Arguments that are missing, unknown by name twice, or of a wrong type
--EXTENSIONS--
serverpush
--FILE--
<?php
declare(strict_types=1);

require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, push, report};

echo outcome(static fn (): bool => push());
echo outcome(static fn (): bool => push(as: 'style'));
echo outcome(static fn (): bool => add_link('/a'));
echo outcome(static fn (): bool => push('/a', href: '/b'));
echo outcome(static fn (): bool => push(['/a']));
echo outcome(static fn (): bool => push(1));
echo outcome(static fn (): bool => push('/a', []));
echo outcome(static fn (): bool => add_link('/a', null));
echo outcome(static fn (): array => report(1));
echo outcome(static fn (): Countable => links(1));
?>
--EXPECT--
ArgumentCountError: ServerPush\push() expects at least 1 argument, 0 given
ArgumentCountError: ServerPush\push(): Argument #1 ($href) not passed
ArgumentCountError: ServerPush\add_link() expects at least 2 arguments, 1 given
Error: Named parameter $href overwrites previous argument
TypeError: ServerPush\push(): Argument #1 ($href) must be of type string, array given
TypeError: ServerPush\push(): Argument #1 ($href) must be of type string, int given
TypeError: ServerPush\push(): Argument #2 ($as) must be of type ?string, array given
TypeError: ServerPush\add_link(): Argument #2 ($rel) must be of type string, null given
ArgumentCountError: ServerPush\report() expects exactly 0 arguments, 1 given
ArgumentCountError: ServerPush\links() expects exactly 0 arguments, 1 given
