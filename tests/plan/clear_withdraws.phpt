--TEST--
links()->clear() withdraws all links; later ones go out
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
ServerPush\links()->clear();
push('/c.css');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </c.css>; rel=preload; as=style
