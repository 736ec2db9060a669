--TEST--
early_flush(): what header_register_callback()'s function makes of the response counts for the line feed
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    header_register_callback(function () {
        header('Content-Type: image/png');
    });
    $done = ServerPush\early_flush(false);
    echo json_encode([$done, ServerPush\report()['early_flush']]);
    PHP, ['default_mimetype' => 'text/html']);
?>
--EXPECT--
Content-Type: image/png

[true,{"sent":true,"reason":"the response is not HTML"}]
