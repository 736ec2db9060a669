--TEST--
A URL that no server is asked for gives false and a reason, without exception or warning
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{add_link, links, modulepreload, preconnect, push, report};

var_dump(
    push('data:text/css,a{}'),
    modulepreload('blob:https://a.example/1'),
    preconnect(' ABOUT:blank'),
    add_link('Data:,x', 'icon'),
);
echo count(links()), " declared\n";
foreach (report()['links'] as $link) {
    echo implode(' | ', $link), "\n";
}
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
0 declared
data:text/css,a{} | preload | refused | a data:, blob: or about: URL is not loaded from a server | declared
blob:https://a.example/1 | modulepreload | refused | a data:, blob: or about: URL is not loaded from a server | declared
 ABOUT:blank | preconnect | refused | a data:, blob: or about: URL is not loaded from a server | declared
Data:,x | icon | refused | a data:, blob: or about: URL is not loaded from a server | declared
