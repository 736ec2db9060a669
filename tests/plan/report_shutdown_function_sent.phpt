--TEST--
report() in a shutdown function: sent, if there was a body
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
register_shutdown_function(static function (): void {
    echo report_lines();
});
echo "body\n";
?>
--EXPECT--
body
sent
/a.css preload: sent
