--TEST--
early_flush() and headers_send() in header_register_callback()'s function: one header block, not two
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['ServerPush\early_flush(false)', 'headers_send(202)'] as $call) {
    echo respond("
        push('/a.css');
        header_register_callback(function () {
            $call;
        });
        echo 'body';
        ", ['default_mimetype' => 'text/html']);
}
?>
--EXPECT--
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style


body
Status: 202 Accepted
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style

body
