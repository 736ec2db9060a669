--TEST--
dl() is refused, and leaves no function behind: the module could be unloaded while the SAPI points to it
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (!function_exists('dl')) die('skip needs dl()');
if (getenv('USE_ZEND_ALLOC') === '0') die('skip the engine reads freed memory after a module that does not start');
?>
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

run_php(
    'register_shutdown_function(static fn() => var_dump(function_exists("push"), function_exists("ServerPush\\links")));
    dl("serverpush.so");',
    // PHP 8.5 would add a stack trace
    ['enable_dl' => 1, 'extension_dir' => dirname(extension_file()), 'fatal_error_backtraces' => 0],
);
?>
--EXPECTF--

Warning: dl(): serverpush cannot be loaded with dl(), use the extension directive in Command line code on line 2

Fatal error: Unable to start serverpush module in Unknown on line 0
bool(false)
bool(false)
exit code 255
