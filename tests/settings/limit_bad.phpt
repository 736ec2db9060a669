--TEST--
A limit refuses what is no integer of at least 0, and stays what it was
--EXTENSIONS--
serverpush
--FILE--
<?php
set_error_handler(static function (int $type, string $message): bool {
    echo "$message\n";

    return true;
}, E_WARNING);
foreach (['-1', '-4K', '', ' ', 'many', 'K', '1.5', '1e3', '10 links', '4KB', 'on', '99999999999999999999',
    '9999999999999G'] as $value) {
    ini_set('serverpush.max_links', '8');
    if (ini_set('serverpush.max_links', $value) !== false || ini_get('serverpush.max_links') !== '8') {
        var_dump($value);
    }
}
var_dump(ini_set('serverpush.header_budget', '-1'), ini_get('serverpush.header_budget'));
?>
--EXPECT--
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "-1" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "-4K" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), " " given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "many" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "K" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "1.5" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "1e3" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "10 links" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "4KB" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "on" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "99999999999999999999" given
ini_set(): serverpush.max_links must be an integer of at least 0 (0: no limit), "9999999999999G" given
ini_set(): serverpush.header_budget must be an integer of at least 0 (0: no limit), "-1" given
bool(false)
string(4) "3072"
