--TEST--
A link of other code with an anchor is about something else, but servers push it
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header('Link: </a.css>; rel=preload; as=style; anchor="/other"');
push('/a.css');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style; anchor="/other"
Link: </a.css>; rel=preload; as=style; nopush
