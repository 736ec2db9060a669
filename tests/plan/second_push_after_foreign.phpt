--TEST--
A link that another field says already does not take the push, the other field does
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a', as: 'style');
push('/a', as: 'image');
push('/b', as: 'style');
push('/b', as: 'image');
header('Link: </a>; rel=preload; as=style');
header('Link: </b>; rel=preload; as=style; nopush', false);
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=style
Link: </b>; rel=preload; as=style; nopush
Link: </a>; rel=preload; as=image; nopush
Link: </b>; rel=preload; as=image
