--TEST--
headers_send() takes the statuses that are an application's to send
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

print_outcomes(headers_send(...), [100, 101, 99, 600, 0, -1, PHP_INT_MAX, PHP_INT_MIN, 4294967399, 'early']);
print_outcomes(ServerPush\early_hints(...), [103]);
?>
--EXPECT--
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
ValueError: headers_send(): Argument #1 ($status) must be between 102 and 599
TypeError: headers_send(): Argument #1 ($status) must be of type int, string given
ArgumentCountError: ServerPush\early_hints() expects exactly 0 arguments, 1 given
