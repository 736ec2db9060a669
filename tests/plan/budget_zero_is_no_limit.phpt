--TEST--
serverpush.header_budget=0 and serverpush.max_links=0 are no limits
--EXTENSIONS--
serverpush
--INI--
serverpush.header_budget=0
serverpush.max_links=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

for ($i = 0; $i < 1000; $i++) {
    push("/$i.css");
}
$states = array_count_values(states());
echo "body\n";
print_r([$states, array_count_values(states()), count(fields_in_list())]);
?>
--EXPECT--
body
Array
(
    [0] => Array
        (
            [pending] => 1000
        )

    [1] => Array
        (
            [sent] => 1000
        )

    [2] => 1000
)
