--TEST--
Settings of the configuration are in force
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

run_php(
    'foreach (["enabled", "mode", "header_budget"] as $name) {
        echo "$name=", ini_get("serverpush.$name"), "\n";
    }
    // a bare `off` is an empty string to php.ini
    var_dump(ini_get("serverpush.early_hints"));
    push("/a.css");
    echo ServerPush\report()["links"][0]["reason"], "\n";',
    [
        'extension' => extension_file(),
        'serverpush.early_hints' => 'off',
        'serverpush.enabled' => 'off',
        'serverpush.mode' => 'preload',
        'serverpush.header_budget' => '4K',
    ],
);
?>
--EXPECT--
enabled=
mode=preload
header_budget=4K
string(0) ""
serverpush.enabled is off
exit code 0
