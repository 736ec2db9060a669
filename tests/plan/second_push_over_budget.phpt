--TEST--
A link that finds no room does not take the push
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a', as: 'image');
push('/a', as: 'style');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=style
