--TEST--
report() keeps 64 refused declarations, and 256 bytes of their URLs
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

for ($i = 1; $i <= 100; $i++) {
    push("data:,$i," . str_repeat('x', 1000));
}
['links' => $links] = ServerPush\report();
var_dump(count($links), strlen($links[0]['href']), substr($links[63]['href'], 0, 10));
?>
--EXPECT--
int(64)
int(256)
string(10) "data:,64,x"
