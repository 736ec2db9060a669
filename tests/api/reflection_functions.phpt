--TEST--
The functions: names, parameters, types
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/signature.inc';

foreach ((new ReflectionExtension('serverpush'))->getFunctions() as $function) {
    echo signature($function), "\n";
}
?>
--EXPECT--
ServerPush\push(string $href, ?string $as = null, mixed ...$attributes): bool
ServerPush\preload(string $href, ?string $as = null, mixed ...$attributes): bool
ServerPush\modulepreload(string $href, mixed ...$attributes): bool
ServerPush\preconnect(string $href, mixed ...$attributes): bool
ServerPush\dns_prefetch(string $href, mixed ...$attributes): bool
ServerPush\prefetch(string $href, mixed ...$attributes): bool
ServerPush\add_link(string $href, string $rel, mixed ...$attributes): bool
ServerPush\push_to(object $response, string $href, ?string $as = null, mixed ...$attributes): object
ServerPush\links(): ServerPush\LinkSet
ServerPush\early_hints(): bool
ServerPush\early_flush(bool $unbuffered = true): bool
ServerPush\early(bool $flush = false): bool
ServerPush\report(): array
ServerPush\learned(?string $path = null): array
ServerPush\forget(?string $path = null): int
push(string $href, ?string $as = null, mixed ...$attributes): bool
headers_send(int $status = 200): int
