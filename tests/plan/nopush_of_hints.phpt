--TEST--
Links that servers must not push carry nopush by themselves
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('https://cdn.example/a.css');
push('//www.example/a.css');
push('/a.css', media: 'print');
push('/a.png', imagesrcset: '/a-2x.png 2x');
ServerPush\modulepreload('/a.js');
ServerPush\preconnect('https://cdn.example');
ServerPush\dns_prefetch('https://cdn.example');
ServerPush\prefetch('/b.html');
push('/b.css', nopush: true);
push('http://www.example/c.css');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: <https://cdn.example/a.css>; rel=preload; as=style; nopush
Link: <https://www.example/a.css>; rel=preload; as=style; nopush
Link: </a.css>; rel=preload; as=style; nopush; media="print"
Link: </a.png>; rel=preload; as=image; nopush; imagesrcset="/a-2x.png 2x"
Link: </a.js>; rel=modulepreload; nopush
Link: <https://cdn.example/>; rel=preconnect; nopush
Link: <https://cdn.example/>; rel=dns-prefetch; nopush
Link: </b.html>; rel=prefetch; nopush
Link: </b.css>; rel=preload; as=style; nopush
Link: </c.css>; rel=preload; as=style
