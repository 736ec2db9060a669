--TEST--
headers_send() takes the statuses that are an application's to send
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
foreach ([100, 101, 99, 600, 0, -1, PHP_INT_MAX, PHP_INT_MIN, 4294967399] as $status) {
    try {
        headers_send($status);
    } catch (ValueError $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
try {
    headers_send('early');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    ServerPush\early_hints(103);
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
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
headers_send(): Argument #1 ($status) must be of type int, string given
ServerPush\early_hints() expects exactly 0 arguments, 1 given
