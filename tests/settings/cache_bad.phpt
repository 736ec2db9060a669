--TEST--
The other settings of cache awareness refuse what is out of range, and stay what they were
--EXTENSIONS--
serverpush
--FILE--
<?php
set_error_handler(static function (int $type, string $message): bool {
    echo "$message\n";

    return true;
}, E_WARNING);
foreach ([
    'cookie' => ['', 'a b', 'a=b', 'a;b', "a\r\nb", 'ü', str_repeat('a', 65)],
    'bits' => ['5', '16', '', 'many', '-13'],
    'max_bytes' => ['127', '4001', '0', ''],
    'max_age' => ['-1', '2147483648', '', 'a day'],
] as $name => $values) {
    $before = ini_get("serverpush.cache_$name");
    foreach ($values as $value) {
        ob_start();
        $result = ini_set("serverpush.cache_$name", $value);
        $message = ob_get_clean();
        if ($value === $values[0] || $result !== false || ini_get("serverpush.cache_$name") !== $before) {
            echo $message, json_encode($result), "\n";
        }
    }
}
foreach (['cookie' => ['a', str_repeat('a', 64), "!#$%&'*+-.^_`|~"], 'bits' => ['6', '15'], 'max_bytes' => ['128', '3K'],
    'max_age' => ['0', '1M'], 'version' => ['', 'v 1.2 ü', "\0"]] as $name => $values) {
    foreach ($values as $value) {
        if (ini_set("serverpush.cache_$name", $value) === false) {
            echo "$name: $value is refused\n";
        }
    }
}
?>
--EXPECT--
ini_set(): serverpush.cache_cookie must be a token of 1 to 64 characters, "" given
false
ini_set(): serverpush.cache_bits must be an integer from 6 to 15, "5" given
false
ini_set(): serverpush.cache_max_bytes must be an integer from 128 to 4000, "127" given
false
ini_set(): serverpush.cache_max_age must be an integer from 0 to 2147483647, "-1" given
false
