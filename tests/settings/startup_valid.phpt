--TEST--
Settings of the configuration are in force
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

run_php(
    'echo json_encode(array_map("ini_get", ["serverpush.enabled", "serverpush.mode", "serverpush.header_budget"])), "\n";
    push("/a.css");
    echo ServerPush\report()["links"][0]["reason"], "\n";',
    [
        'extension' => extension_file(),
        'serverpush.enabled' => 'off',
        'serverpush.mode' => 'preload',
        'serverpush.header_budget' => '4K',
    ],
);
?>
--EXPECT--
["","preload","4K"]
serverpush.enabled is off
exit code 0
