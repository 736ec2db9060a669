--TEST--
Early functions that the engine calls, without a script that does
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach ([
    'register_shutdown_function("ServerPush\\early_flush");',
    'register_shutdown_function("headers_send");',
    'header_register_callback("ServerPush\\early_flush");',
    'header_register_callback("headers_send");',
] as $code) {
    echo implode(', ', respond("push('/a.css'); $code")->links()), "\n";
}
?>
--EXPECT--
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
