--TEST--
Nothing in header_register_callback() removes links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header_register_callback(static function (): void {
    header('Link: </>; rel=canonical', true);
    header_remove('Link');
    header_remove();
});
push('/a.css');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
