--TEST--
A Link field that replaces all others does not replace links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
header('Link: </>; rel=canonical', true);
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </>; rel=canonical
Link: </a.css>; rel=preload; as=style
