--TEST--
serverpush.debug=1: the Server-Timing field tells what the status suppressed
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
http_response_code(404);
send_headers_and_print('Server-Timing');
?>
--EXPECT--
sent:
Server-Timing: serverpush;desc="1 declared, 0 sent, 0 foreign, 0 over budget, 1 suppressed, 0 refused"
