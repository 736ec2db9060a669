--TEST--
Without the setting a cookie changes nothing, and none is set
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("push('/a.css');", variables: ['HTTP_COOKIE' => 'serverpush=AAAAVA']);
echo respond("push('/a.css');", ['serverpush.cache_aware' => 'off'], ['HTTP_COOKIE' => 'serverpush=AAAAVA']);
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style


Link: </a.css>; rel=preload; as=style
