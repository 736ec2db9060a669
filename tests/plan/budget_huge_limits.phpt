--TEST--
The largest limits are like none
--EXTENSIONS--
serverpush
--SKIPIF--
<?php if (PHP_INT_SIZE < 8) die('skip needs 64 bits'); ?>
--INI--
serverpush.header_budget=9223372036854775807
serverpush.max_links=9223372036854775807
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
    [sent] => 100
)
