--TEST--
The classes: modifiers, interfaces, properties, methods
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/signature.inc';

foreach ((new ReflectionExtension('serverpush'))->getClasses() as $class) {
    echo class_signature($class);
}
?>
--EXPECT--
final readonly class ServerPush\Link implements Stringable
    public readonly string $href
    public readonly string $rel
    public readonly array $attributes
    public __construct(string $href, string $rel = "preload", array $attributes = [])
    public static parse(string $fieldValue): array
    public __toString(): string
    public getHref(): string
    public isTemplated(): bool
    public getRels(): array
    public getAttributes(): array
    public __unserialize(array $data): void
    public static __set_state(array $properties): ServerPush\Link
final class ServerPush\LinkSet implements Countable, IteratorAggregate, Stringable, Traversable
    public __construct()
    public static fromHeader(Traversable|array|string $values): ServerPush\LinkSet
    public push(string $href, ?string $as = null, mixed ...$attributes): bool
    public preload(string $href, ?string $as = null, mixed ...$attributes): bool
    public modulepreload(string $href, mixed ...$attributes): bool
    public preconnect(string $href, mixed ...$attributes): bool
    public dnsPrefetch(string $href, mixed ...$attributes): bool
    public prefetch(string $href, mixed ...$attributes): bool
    public addLink(string $href, string $rel, mixed ...$attributes): bool
    public add(object|array|string $links): int
    public has(string $href, ?string $rel = null): bool
    public get(string $href, ?string $rel = null): ?ServerPush\Link
    public remove(ServerPush\Link|string $link, ?string $rel = null): int
    public clear(): void
    public getLinks(): array
    public getLinksByRel(string $rel): array
    public headerValues(): array
    public hintValues(): array
    public applyTo(object $response): object
    public count(): int
    public getIterator(): Iterator
    public __toString(): string
    public __serialize(): array
    public __unserialize(array $data): void
    public static __set_state(array $properties): ServerPush\LinkSet
