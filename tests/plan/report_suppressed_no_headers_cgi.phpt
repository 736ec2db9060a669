--TEST--
report(): suppressed, if php-cgi was told to send no headers
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = tmpfile();
fwrite($script, '<?php push("/a.css"); echo "output\n"; print_r(array_slice(ServerPush\report(), 0, 2));');
// not in this environment, which is that of a request
$php = 'env -i ' . getenv('TEST_PHP_CGI_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS');
passthru("$php -q " . escapeshellarg(stream_get_meta_data($script)['uri']));
print_valgrind_log();
?>
--EXPECT--
output
Array
(
    [phase] => open
    [links] => Array
        (
            [0] => Array
                (
                    [href] => /a.css
                    [rel] => preload
                    [state] => suppressed
                    [reason] => this SAPI sends no headers
                    [source] => declared
                )

        )

)
