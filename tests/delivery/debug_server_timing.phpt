--TEST--
serverpush.debug=1: a Server-Timing field tells what was declared, sent and dropped
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
serverpush.max_links=3
error_reporting=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
push('/foreign.css');
push('/c.png');
push('/d.png');
push('data:,');
header('Link: </foreign.css>; rel=preload; as=style');
header('Server-Timing: db;dur=53');
send_headers_and_print('Server-Timing');
?>
--EXPECT--
sent:
Server-Timing: db;dur=53
Server-Timing: serverpush;desc="5 declared, 2 sent, 1 foreign, 2 over budget, 0 suppressed, 1 refused"
