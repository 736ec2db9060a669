--TEST--
push() after preload() lifts nopush, and the link keeps its place
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ServerPush\preload('/a.css');
push('/b.css');
$results = [push('/a.css'), push('/a.css'), ServerPush\preload('/a.css')];
send_headers_and_print();
echo json_encode($results), "\n";
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
[true,false,false]
