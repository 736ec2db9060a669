--TEST--
Where no headers are sent the request keeps 1,000 links, until some are taken out
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, push, report};

for ($i = 1; $i <= 1000; $i++) {
    if (!push("/$i.css")) {
        echo "$i was refused\n";
    }
}
var_dump(push('/1001.css'), links()->add('</1001>; rel=next'), count(links()));
foreach (array_slice(report()['links'], 1000) as $link) {
    echo implode(' | ', $link), "\n";
}
links()->remove('/7.css');
var_dump(push('/1001.css'), push('/1002.css'));
?>
--EXPECT--
bool(false)
int(0)
int(1000)
/1001.css | preload | refused | this SAPI sends no headers, and 1,000 links are kept at most | declared
/1001 | next | refused | this SAPI sends no headers, and 1,000 links are kept at most | declared
bool(true)
bool(false)
