--TEST--
Whatever Link::parse() gives, the constructor takes, copies are equal, and the string says the same again
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';

use ServerPush\{Link, LinkSet};

/** What of the attributes must stand in the string */
function written_names(Link $link): array
{
    $isHint = in_array($link->rel, ['preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'prefetch'], true);
    $written = array_filter(
        $link->attributes,
        // no destination is the empty one; a hint has nothing that makes browsers drop it
        static fn (mixed $value, string $name): bool => !($name === 'as' && in_array($value, ['', true], true))
            && !($isHint && (strpbrk($name, "*'%") || preg_match('/[^\t\x20-\x7e]/', is_string($value) ? $value : ''))),
        ARRAY_FILTER_USE_BOTH,
    );
    ksort($written, SORT_STRING);

    return array_map(static fn (mixed $value): int => count((array) $value), $written);
}

/** What is wrong with a link, if anything */
function fault(Link $link): ?string
{
    $made = new Link($link->href, $link->rel, $link->attributes);
    $copies = [$made, unserialize(serialize($link)), eval('return ' . var_export($link, true) . ';')];
    foreach ($copies as $copy) {
        if ($copy != $link || $copy->attributes !== $link->attributes || "$copy" !== "$link") {
            return 'a copy is another link';
        }
    }
    $again = Link::parse("$link");
    // the string has the target encoded and keywords in lower case: from there on nothing changes
    if (count($again) !== 1 || $again[0]->rel !== $link->rel || Link::parse("$again[0]") != $again) {
        return "the string is read as another link: $link";
    }
    if (written_names($again[0]) !== written_names($link)) {
        return "the string lacks a parameter: $link";
    }
    $set = new LinkSet;

    return $set->add($link) !== $set->add([$made, ...$copies]) + count($set)
        ? 'a set tells them apart'
        : null;
}

$fields = array_column(read_data('link-fields.json'), 'value');
// not in a release
foreach (glob(__DIR__ . '/../../fuzz/corpus/{link_field,rfc8288,link_writer}/*', GLOB_BRACE) as $file) {
    $fields[] = file_get_contents($file);
}
foreach ($fields as $field) {
    // the bytes as they are; and as the value of a parameter, and its name, and the target of a link
    $more = ["</a>; rel=next; foo=\"$field\"", "</a>; rel=next; title=\"$field\"", "</a>; rel=preload; $field=b", "<$field>; rel=next"];
    foreach ([$field, ...$more] as $value) {
        foreach (Link::parse($value) as $link) {
            $fault = fault($link);
            if ($fault !== null) {
                echo show($value), ': ', show($fault), "\n";
            }
        }
    }
}
var_dump(count($fields) >= 300);
?>
--EXPECT--
bool(true)
