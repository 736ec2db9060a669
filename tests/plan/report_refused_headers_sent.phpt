--TEST--
report(): refused, if the headers were sent already
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
send_headers_and_print();
var_dump(push('/late.css'), ServerPush\add_link('/late', 'next'), ServerPush\links()->push('/later.css'));
echo report_lines();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
bool(false)
bool(false)
bool(false)
sent
/a.css preload: sent
/late.css preload: refused, the headers were already sent
/late next: refused, the headers were already sent
/later.css preload: refused, the headers were already sent
