--TEST--
One URL, however it is written, is one link
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, push};

push('/ä b/app.css?c d');
var_dump(
    push(" /ä b/app.css?c d\n"),
    push('/ä b/app.css?c d#fragment'),
    push('\ä b\app.css?c d'),
    push('/%C3%A4%20b/app.css?c%20d'),
    push('/%c3%a4%20b/app.css?c%20d'),
    push('/ä b/app.css?c'),
);
echo count(links()), "\n";
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
bool(true)
bool(true)
3
