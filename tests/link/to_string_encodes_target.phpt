--TEST--
Bytes that may not stand between < and > are encoded, the others stay as they are
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$link = new Link('/ä b<c>"d"`e`{f}^g?h#i%20%zz\'j\\k|l[m]');
echo "$link\n$link->href\n";
?>
--EXPECT--
</%C3%A4%20b%3Cc%3E%22d%22%60e%60%7Bf%7D%5Eg?h#i%20%zz'j\k|l[m]>; rel=preload
/ä b<c>"d"`e`{f}^g?h#i%20%zz'j\k|l[m]
