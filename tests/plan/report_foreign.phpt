--TEST--
report(): foreign, if another field says it already
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
header('Link: </a.css>; rel=preload; as=style');
$before = report_lines();
send_headers_and_print();
echo $before, report_lines();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
open
/a.css preload: foreign, another Link field of the response has this link
/b.css preload: pending
sent
/a.css preload: foreign, another Link field of the response has this link
/b.css preload: sent
