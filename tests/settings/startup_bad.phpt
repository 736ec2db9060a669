--TEST--
A bad value in the configuration is a warning at startup, and the default is in force
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

$bad = [
    'serverpush.cache_aware' => 'yes',
    'serverpush.cache_bits' => '16',
    'serverpush.cache_cookie' => 'a cookie',
    'serverpush.cache_max_age' => '-1',
    'serverpush.cache_max_bytes' => '8K',
    'serverpush.debug' => 'verbose',
    'serverpush.early_hints' => 'sometimes',
    'serverpush.enabled' => '2',
    'serverpush.header_budget' => '-1',
    'serverpush.max_links' => 'many',
    'serverpush.mode' => 'nonsense',
    'serverpush.trust_forwarded' => 'proxy',
];
$names = array_keys($bad);
run_php(
    'echo json_encode(array_map("ini_get", ' . var_export($names, true) . ')), "\n";',
    ['extension' => extension_file()] + $bad,
);
?>
--EXPECT--

Warning: PHP Startup: serverpush.enabled must be 0 or 1, "2" given in Unknown on line 0

Warning: PHP Startup: serverpush.mode must be "push" or "preload", "nonsense" given in Unknown on line 0

Warning: PHP Startup: serverpush.header_budget must be an integer of at least 0 (0: no limit), "-1" given in Unknown on line 0

Warning: PHP Startup: serverpush.max_links must be an integer of at least 0 (0: no limit), "many" given in Unknown on line 0

Warning: PHP Startup: serverpush.trust_forwarded must be 0 or 1, "proxy" given in Unknown on line 0

Warning: PHP Startup: serverpush.early_hints must be "navigate", "always" or "off", "sometimes" given in Unknown on line 0

Warning: PHP Startup: serverpush.cache_aware must be "off", "nopush", or "skip", "1" given in Unknown on line 0

Warning: PHP Startup: serverpush.cache_cookie must be a token of 1 to 64 characters, "a cookie" given in Unknown on line 0

Warning: PHP Startup: serverpush.cache_bits must be an integer from 6 to 15, "16" given in Unknown on line 0

Warning: PHP Startup: serverpush.cache_max_bytes must be an integer from 128 to 4000, "8K" given in Unknown on line 0

Warning: PHP Startup: serverpush.cache_max_age must be an integer from 0 to 2147483647, "-1" given in Unknown on line 0

Warning: PHP Startup: serverpush.debug must be 0 or 1, "verbose" given in Unknown on line 0
["off","13","serverpush","0","512","0","navigate","1","3072","64","push","0"]
exit code 0
