--TEST--
A link that must not be pushed does not take the push from a later one
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ServerPush\preload('/a', as: 'style');
push('/a', as: 'image', media: 'print');
ServerPush\prefetch('/a');
push('/a', as: 'image', crossorigin: 'anonymous');
push('/a', as: 'font');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=style; nopush
Link: </a>; rel=preload; as=image; nopush; media="print"
Link: </a>; rel=prefetch; nopush
Link: </a>; rel=preload; as=image; crossorigin=anonymous
Link: </a>; rel=preload; as=font; crossorigin=anonymous; nopush
