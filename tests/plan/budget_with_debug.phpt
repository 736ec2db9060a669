--TEST--
The Server-Timing field of serverpush.debug keeps within the budget
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$response = respond("for (\$i = 0; \$i < 200; \$i++) push(\"/\$i.css\");", ['serverpush.max_links' => 0]);
var_dump(count($response->values('Server-Timing')));
var_dump(strlen("HTTP/1.1 200 OK\r\n" . implode("\r\n", $response->fields) . "\r\n\r\n") <= 3072);
?>
--EXPECT--
int(1)
bool(true)
