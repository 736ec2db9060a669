--TEST--
If another field with our URL says nopush, ours may be pushed
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header('Link: </a>; rel=preload; as=image; nopush');
push('/a', as: 'style');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=image; nopush
Link: </a>; rel=preload; as=style
