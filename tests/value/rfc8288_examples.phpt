--TEST--
Link::parse() reads the examples of RFC 8288, section 3.5 (sections 3.2 and 3.3 show no fields)
--EXTENSIONS--
serverpush
--FILE--
<?php
$examples = [
    'a relation with a title' => '<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"',
    'an extension relation type' => '</>; rel="http://example.net/foo"',
    'another context' => '</terms>; rel="copyright"; anchor="#foo"',
    'RFC 8187 titles' => "</TheBook/chapter2>; rel=\"previous\"; title*=UTF-8'de'letztes%20Kapitel, "
        . "</TheBook/chapter4>; rel=\"next\"; title*=UTF-8'de'n%c3%a4chstes%20Kapitel",
    'two relation types' => '<http://example.org/>; rel="start http://example.net/relation/other"',
    'two links in one field' => '<https://example.org/>; rel="start", <https://example.org/index>; rel="index"',
    'the same in two fields: first' => '<https://example.org/>; rel="start"',
    'the same in two fields: second' => '<https://example.org/index>; rel="index"',
];

foreach ($examples as $name => $value) {
    echo "$name\n";
    foreach (ServerPush\Link::parse($value) as $link) {
        echo "  $link->href | $link->rel";
        foreach ($link->attributes as $attribute => $text) {
            echo " | $attribute: $text";
        }
        echo "\n";
    }
}
?>
--EXPECT--
a relation with a title
  http://example.com/TheBook/chapter2 | previous | title: previous chapter
an extension relation type
  / | http://example.net/foo
another context
  /terms | copyright | anchor: #foo
RFC 8187 titles
  /TheBook/chapter2 | previous | title: letztes Kapitel
  /TheBook/chapter4 | next | title: nächstes Kapitel
two relation types
  http://example.org/ | start
  http://example.org/ | http://example.net/relation/other
two links in one field
  https://example.org/ | start
  https://example.org/index | index
the same in two fields: first
  https://example.org/ | start
the same in two fields: second
  https://example.org/index | index
