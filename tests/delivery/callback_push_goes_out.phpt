--TEST--
A link that header_register_callback() declares goes out
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header_register_callback(static function () use (&$new): void {
    $new = push('/callback.css');
});
push('/a.css');
send_headers_and_print();
var_dump($new);
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </callback.css>; rel=preload; as=style
bool(true)
