--TEST--
php-cgi, in which half of the other tests run, is this PHP and has the extension
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (!getenv('TEST_PHP_CGI_EXECUTABLE')) {
    die('skip php-cgi is not there, half of the tests need it: install the package php-cgi');
}
?>
--FILE--
<?php
$code = 'return implode(" ", [PHP_VERSION, PHP_ZTS, PHP_DEBUG, phpversion("serverpush")]);';
$script = tmpfile();
fwrite($script, '<?php echo PHP_SAPI, " ", (function () { ' . $code . ' })();');
// not in this environment, in which php-cgi would wait for a request
$php = 'env -i ' . getenv('TEST_PHP_CGI_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS');
$other = shell_exec("$php -q " . escapeshellarg(stream_get_meta_data($script)['uri']));
echo $other === 'cgi-fcgi ' . eval($code) ? 'the same' : "not the same: $other", "\n";
?>
--EXPECT--
the same
