--TEST--
A request target that begins with // never makes a URL of another host
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example
REQUEST_URI=//evil.example/dir/page
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('a.css');
push('?q');
push('../b.css');
push('../../c.css');
push('/d.css');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: <http://www.example//evil.example/dir/a.css>; rel=preload; as=style
Link: <http://www.example//evil.example/dir/page?q>; rel=preload
Link: <http://www.example//evil.example/b.css>; rel=preload; as=style
Link: <http://www.example//c.css>; rel=preload; as=style
Link: </d.css>; rel=preload; as=style
