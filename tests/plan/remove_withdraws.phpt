--TEST--
links()->remove() withdraws a link
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
var_dump(ServerPush\links()->remove('/a.css'));
send_headers_and_print();
echo report_lines();
?>
--EXPECT--
int(1)
sent:
Link: </b.css>; rel=preload; as=style
sent
/b.css preload: sent
