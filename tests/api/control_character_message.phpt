--TEST--
The error for a control character names the argument
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, push};

echo outcome(static fn (): bool => push("/a\0.css"));
echo outcome(static fn (): bool => push("/a\r\nSet-Cookie: a=b"));
echo outcome(static fn (): bool => push('/a', media: "print\r\nSet-Cookie: a=b"));
echo outcome(static fn (): bool => add_link('/a', 'alternate', hreflang: ['en', "de\n"]));
echo outcome(static fn (): bool => add_link('/a', "next\n"));
?>
--EXPECT--
ValueError: ServerPush\push(): Argument #1 ($href) must not contain control characters
ValueError: ServerPush\push(): Argument #1 ($href) must not contain control characters
ValueError: ServerPush\push(): Argument $media must not contain control characters
ValueError: ServerPush\add_link(): Argument $hreflang must not contain control characters
ValueError: ServerPush\add_link(): Argument #2 ($rel) must be one relation type: a registered name, or an absolute URI
