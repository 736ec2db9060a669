--TEST--
100 resources remembered by 13 bits: of 100,000 unknown ones 1.2 % are taken for known, give or take a fifth
--EXTENSIONS--
serverpush
--INI--
memory_limit=512M
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$keys = array_map(static fn (int $i): int => key_of("/build/assets/$i.css"), range(1, 100));
$response = visit(
    'for ($i = 0; $i < 100_000; $i++) {
        push("/other/page-$i.jpg");
    }
    $states = array_count_values(array_column(ServerPush\report()["links"], "state"));
    ServerPush\links()->clear();
    echo $states["known"];',
    'serverpush=' . encode($keys),
    ['header_budget' => 0, 'max_links' => 0],
    [],
);
$rate = (int) $response->body / 100_000;
$expected = count(array_unique($keys)) / 2 ** 13;
echo $rate > 0.8 * $expected && $rate < 1.2 * $expected ? 'as expected' : "rate $rate, expected $expected", "\n";
?>
--EXPECT--
as expected
