--TEST--
report() names every link in the order of declaration, then what was refused
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{add_link, push, report};

push('data:,x');
push("/a b.css#c");
add_link('/2', 'Next');
push('/a b.css');
['phase' => $phase, 'links' => $links] = report();
echo "$phase\n", json_encode(array_keys($links[0])), "\n";
foreach ($links as $link) {
    echo implode(' | ', $link), "\n";
}
?>
--EXPECT--
open
["href","rel","state","reason","source"]
/a%20b.css | preload | suppressed | this SAPI sends no headers | declared
/2 | next | suppressed | this SAPI sends no headers | declared
data:,x | preload | refused | a data:, blob: or about: URL is not loaded from a server | declared
