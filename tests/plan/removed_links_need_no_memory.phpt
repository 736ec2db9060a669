--TEST--
Links that were declared and removed do not count against memory_limit
--EXTENSIONS--
serverpush
--CGI--
--INI--
memory_limit=16M
serverpush.header_budget=0
--FILE--
<?php
push('/keep.css');
for ($i = 0; $i < 10_000; $i++) {
    push($href = "/$i/" . str_repeat('x', 2_000));
    ServerPush\links()->remove($href);
}
print_r(array_column(ServerPush\report()['links'], 'state', 'href'));
?>
--EXPECT--
Array
(
    [/keep.css] => pending
)
