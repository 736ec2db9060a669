--TEST--
References in a serialised Link do not outlive it
--EXTENSIONS--
serverpush
--FILE--
<?php
// media and title of the Link, and the array's second element, are one reference
[$link, $outside] = unserialize(
    'a:2:{i:0;O:15:"ServerPush\Link":3:{s:4:"href";s:2:"/a";s:3:"rel";s:4:"next";'
    . 's:10:"attributes";a:2:{s:5:"media";s:5:"print";s:5:"title";R:6;}}i:1;R:6;}'
);
$outside = "\r\n";
echo "$link\n";
?>
--EXPECT--
</a>; rel=next; media="print"; title="print"
