--TEST--
report() at a memory_limit that is almost reached says what will become of the links
--EXTENSIONS--
serverpush
--SKIPIF--
<?php if (getenv("USE_ZEND_ALLOC") === "0") die("skip needs the memory limit of the engine"); ?>
--INI--
memory_limit=16M
serverpush.header_budget=0
serverpush.max_links=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

for ($i = 0; $i < 100; $i++) {
    push("/$i/" . str_repeat('x', 20_000) . '.css');
}
$roomy = array_unique(states());
while (memory_get_usage(true) < 14_000_000) {
    $full[] = random_bytes(50_000);
}
$states = array_unique(states());
$reason = ServerPush\report()['links'][99]['reason'];
echo "body\n";
unset($full);
echo json_encode([$roomy, $states, $reason, array_unique(states())]), "\n";
?>
--EXPECT--
body
[["pending"],["suppressed"],"memory_limit leaves no room for the fields",["suppressed"]]
