--TEST--
The values of the settings when the headers are sent count
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
ini_set('serverpush.enabled', '0');
header_register_callback(static function (): void {
    ini_set('serverpush.enabled', '1');
    ini_set('serverpush.mode', 'preload');
    ini_set('serverpush.max_links', '1');
});
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style; nopush
