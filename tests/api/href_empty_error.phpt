--TEST--
An empty URL is an error of every declaring function
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

foreach (['push', 'preload', 'modulepreload', 'preconnect', 'dns_prefetch', 'prefetch'] as $function) {
    echo outcome(static fn (): bool => "ServerPush\\$function"(''));
}
echo outcome(static fn (): bool => ServerPush\add_link('', 'next'));
print_outcomes(push(...), ['', ' ', "\t\r\n\f ", '#fragment', ' # ']);
?>
--EXPECT--
ValueError: ServerPush\push(): Argument #1 ($href) must not be empty
ValueError: ServerPush\preload(): Argument #1 ($href) must not be empty
ValueError: ServerPush\modulepreload(): Argument #1 ($href) must not be empty
ValueError: ServerPush\preconnect(): Argument #1 ($href) must not be empty
ValueError: ServerPush\dns_prefetch(): Argument #1 ($href) must not be empty
ValueError: ServerPush\prefetch(): Argument #1 ($href) must not be empty
ValueError: ServerPush\add_link(): Argument #1 ($href) must not be empty
ValueError: push(): Argument #1 ($href) must not be empty
ValueError: push(): Argument #1 ($href) must not be empty
ValueError: push(): Argument #1 ($href) must not be empty
ValueError: push(): Argument #1 ($href) must not be empty
ValueError: push(): Argument #1 ($href) must not be empty
