--TEST--
No call changes its arguments, or what they refer to
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{add_link, links};

$language = 'EN';
$attributes = ['HrefLang' => [&$language, 'de'], 'Title' => 'A'];
$href = ' \a b#c ';
$rel = 'NEXT';
add_link($href, $rel, ...$attributes);
$language = 'fr';
echo json_encode([$href, $rel, $attributes], JSON_UNESCAPED_SLASHES), "\n", links(), "\n";
?>
--EXPECT--
[" \\a b#c ","NEXT",{"HrefLang":["fr","de"],"Title":"A"}]
</a%20b>; rel=next; hreflang=EN; hreflang=de; title="A"
