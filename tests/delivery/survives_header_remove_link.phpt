--TEST--
header_remove('Link') does not remove links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header('Link: </>; rel=canonical');
push('/a.css');
header_remove('Link');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
