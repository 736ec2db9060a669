--TEST--
dl() is refused: the module could be unloaded while the SAPI points to it
--EXTENSIONS--
serverpush
--SKIPIF--
<?php if (!function_exists('dl')) die('skip needs dl()'); ?>
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

run_php(
    'var_dump(dl("serverpush.so"), extension_loaded("serverpush"), function_exists("push"));',
    ['enable_dl' => 1, 'extension_dir' => dirname(extension_file())],
);
?>
--EXPECTF--

Warning: dl(): serverpush cannot be loaded with dl(), use the extension directive in Command line code on line 1

Fatal error: Unable to start serverpush module in Unknown on line 0
exit code 255
