--TEST--
header_remove() does not remove links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
header('X-Other: 1');
header_remove();
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
