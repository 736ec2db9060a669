--TEST--
Settings that change after the headers were sent do not change the report
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
echo "body\n";
ini_set('serverpush.enabled', '0');
// PHP 8.3 and later warn of it
@http_response_code(404);
echo report_lines();
?>
--EXPECT--
body
sent
/a.css preload: sent
