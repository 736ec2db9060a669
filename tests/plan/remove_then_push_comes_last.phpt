--TEST--
A link that was removed and declared again comes last
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
ServerPush\links()->remove('/a.css');
var_dump(push('/a.css'));
send_headers_and_print();
?>
--EXPECT--
bool(true)
sent:
Link: </b.css>; rel=preload; as=style
Link: </a.css>; rel=preload; as=style
