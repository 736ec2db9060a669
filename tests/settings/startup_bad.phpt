--TEST--
A bad value in the configuration is a warning at startup, and the default is in force
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

run_php(
    'echo json_encode(array_column(ini_get_all("serverpush"), "global_value", null)), "\n";',
    [
        'extension' => extension_file(),
        'serverpush.debug' => 'verbose',
        'serverpush.early_hints' => 'sometimes',
        'serverpush.enabled' => '2',
        'serverpush.header_budget' => '-1',
        'serverpush.max_links' => 'many',
        'serverpush.mode' => 'nonsense',
    ],
);
?>
--EXPECT--

Warning: PHP Startup: serverpush.enabled must be 0 or 1, "2" given in Unknown on line 0

Warning: PHP Startup: serverpush.mode must be "push" or "preload", "nonsense" given in Unknown on line 0

Warning: PHP Startup: serverpush.header_budget must be an integer of at least 0 (0: no limit), "-1" given in Unknown on line 0

Warning: PHP Startup: serverpush.max_links must be an integer of at least 0 (0: no limit), "many" given in Unknown on line 0

Warning: PHP Startup: serverpush.early_hints must be "navigate", "always" or "off", "sometimes" given in Unknown on line 0

Warning: PHP Startup: serverpush.debug must be 0 or 1, "verbose" given in Unknown on line 0
["0","navigate","1","3072","64","push"]
exit code 0
