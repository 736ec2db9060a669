<?php

// Declares 2,000 long links, then fills the memory, but for so many KiB. (Much less than 384 is not to be had: there
// are gaps everywhere.)

const LIMIT = 16 << 20;

ini_set('serverpush.header_budget', '0');
ini_set('serverpush.max_links', '0');
ini_set('memory_limit', (string) LIMIT);
header('X-Own: kept');
for ($i = 1; $i <= 2_000; $i++) {
    push(str_pad("/assets/$i-", 500, 'x') . '.css');
}
$rest = ($_GET['rest'] ?? LIMIT >> 10) << 10;
$page = 'page page page page page';
$chain = null;
while (LIMIT - memory_get_usage() > $rest) {
    // One page of memory each. A list of them would have to grow, and need much memory at once.
    $chain = [str_repeat('x', 4_000), $chain];
}
if (isset($_GET['then'])) {
    $fields = array_fill(0, 2_000, null);
    foreach ($fields as &$field) {
        $field = str_repeat('x', 520);
    }
}
echo $page;
