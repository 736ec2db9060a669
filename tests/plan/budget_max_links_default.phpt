--TEST--
At most 64 links are sent
--EXTENSIONS--
serverpush
--INI--
serverpush.header_budget=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

for ($i = 0; $i < 100; $i++) {
    push("/$i.css");
}
echo "body\n";
print_r(array_count_values(states()));
?>
--EXPECT--
body
Array
(
    [sent] => 64
    [over_budget] => 36
)
