--TEST--
report(): suppressed, if serverpush.enabled is off
--EXTENSIONS--
serverpush
--INI--
serverpush.enabled=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

var_dump(push('/a.css'), push('/a.css'));
send_headers_and_print();
echo report_lines();
?>
--EXPECT--
bool(true)
bool(false)
sent:
sent
/a.css preload: suppressed, serverpush.enabled is off
