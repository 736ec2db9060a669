--TEST--
Sets of any size and width: what is written is what the format's description says, and is read again
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$script = 'foreach (range(1, COUNT) as $i) {
        push("/$i.css");
    }
    flush();
    echo count(array_keys(array_column(ServerPush\report()["links"], "state"), "known"));';
foreach (every_nth_under_valgrind(4, range(6, 15)) as $bits) {
    $count = 12 * $bits;
    $settings = ['cache_bits' => $bits, 'cache_max_bytes' => 4000, 'header_budget' => 0, 'max_links' => 0];
    $keys = array_map(static fn (int $i): int => key_of("/$i.css", $bits), range(1, $count));
    $page = str_replace('COUNT', $count, $script);
    $cookie = cookie_of($first = visit($page, null, $settings));
    $again = visit($page, "serverpush=$cookie", $settings);
    $size = intdiv(strlen($cookie) * 3, 4) * 8;
    $bound = 7 * count(array_unique($keys)) + 2 ** ($bits - 6) + 7;
    if ($cookie !== encode($keys) || $size > $bound || $first->body !== '0' || $again->body !== "$count"
        || cookie_of($again) !== null) {
        echo "$count links, $bits bits: $cookie, $size bits of $bound, {$again->body} known\n";
    }
}
?>
--EXPECT--
