--TEST--
A link that was withdrawn does not take the push
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a', as: 'style');
push('/a', as: 'image');
ServerPush\links()->remove(ServerPush\links()->getLinks()[0]);
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=image
