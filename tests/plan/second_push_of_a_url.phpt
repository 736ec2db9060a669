--TEST--
Of several preload links with one URL only the first may be pushed
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a', as: 'style');
push('/a', as: 'image');
push('/a', as: 'style', crossorigin: 'anonymous');
push('/b');
push('/a');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=style
Link: </a>; rel=preload; as=image; nopush
Link: </a>; rel=preload; as=style; crossorigin=anonymous; nopush
Link: </b>; rel=preload
Link: </a>; rel=preload; nopush
