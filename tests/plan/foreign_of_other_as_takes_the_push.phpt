--TEST--
If another field makes servers push our URL for another destination, ours must not
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header('Link: </a>; rel=preload; as=image');
push('/a', as: 'style');
push('/b', as: 'style');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a>; rel=preload; as=image
Link: </a>; rel=preload; as=style; nopush
Link: </b>; rel=preload; as=style
