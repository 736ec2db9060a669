--TEST--
serverpush.mode=preload adds nopush to every link, once
--EXTENSIONS--
serverpush
--INI--
serverpush.mode=preload
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
ServerPush\preload('/b.css');
ServerPush\preconnect('https://cdn.example');
push('/c.css', media: 'print');
push('/a.css', as: 'image');
ServerPush\add_link('/2', 'next');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style; nopush
Link: </b.css>; rel=preload; as=style; nopush
Link: <https://cdn.example/>; rel=preconnect; nopush
Link: </c.css>; rel=preload; as=style; nopush; media="print"
Link: </a.css>; rel=preload; as=image; nopush
Link: </2>; rel=next; nopush
