--TEST--
report() in a shutdown function: still a dry run, if nothing was output
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
?>
--EXPECT--
open
/a.css preload: pending
