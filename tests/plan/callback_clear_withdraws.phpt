--TEST--
links()->clear() in header_register_callback() withdraws all links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

header_register_callback(static function (): void {
    ServerPush\links()->clear();
});
push('/a.css');
send_headers_and_print();
echo report_lines();
?>
--EXPECT--
sent:
sent
