--TEST--
Link::parse() gives one Link for each relation type, as it is written
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

foreach (Link::parse('</A b?c#d>;REL="Next Prev";TITLE=x;a;a=1, <b>;rel=preload;as=Stylesheet') as $link) {
    echo json_encode($link, JSON_UNESCAPED_SLASHES), "\n";
}
?>
--EXPECT--
{"href":"/A b?c#d","rel":"next","attributes":{"title":"x","a":[true,"1"]}}
{"href":"/A b?c#d","rel":"prev","attributes":{"title":"x","a":[true,"1"]}}
{"href":"b","rel":"preload","attributes":{"as":"Stylesheet"}}
