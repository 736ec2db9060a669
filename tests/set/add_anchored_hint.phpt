--TEST--
No resource hint goes out with an anchor; other relations keep theirs
--EXTENSIONS--
serverpush
--FILE--
<?php
$set = new ServerPush\LinkSet;
$set->add('</a.css>; rel=preload; as=style; anchor="/other", </b>; rel=prefetch; anchor="#c", </d>; rel=next; anchor="#e"');
foreach ($set->headerValues() as $value) {
    if (str_contains($value, 'anchor')) {
        echo "$value\n";
    }
}
?>
--EXPECT--
</d>; rel=next; anchor="#e"
