--TEST--
Properties that reflection forged are a ValueError wherever they would be written, never bytes
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\{Link, LinkSet};

function forged(array $properties): Link
{
    $link = (new ReflectionClass(Link::class))->newInstanceWithoutConstructor();
    foreach ($properties + ['href' => '/a', 'rel' => 'next', 'attributes' => []] as $name => $value) {
        (new ReflectionProperty(Link::class, $name))->setValue($link, $value);
    }
    return $link;
}

$set = new LinkSet;
$uses = [strval(...), $set->add(...), static fn (Link $link): int => $set->add([[$link]]), $set->remove(...), ServerPush\links()->add(...)];
$links = array_map(forged(...), [
    ['href' => "/a\r\nSet-Cookie: a=b"], ['href' => "/\0"], ['rel' => "next\r\nA: b"], ['rel' => 'next prev'], ['rel' => ''],
    ['attributes' => ['title' => "\r\n"]], ['attributes' => ["a\r\n" => 'x']], ['attributes' => ['a b' => true]],
    ['attributes' => ['hreflang' => ['en', "\n"]]], ['attributes' => ['as' => "style\r\n"]], ['attributes' => ['rel' => 'x']],
    ['attributes' => ['crossorigin' => "\n"]], ['attributes' => ['fetchpriority' => "\n"]], ['attributes' => ['type' => "\0"]],
]);
$refused = array_sum(array_map(static fn (Closure $use): int => count_refused($use, $links), $uses));
echo "$refused errors, ", count($set), " links\n", forged([]), "\n";
?>
--EXPECT--
70 errors, 0 links
</a>; rel=next
