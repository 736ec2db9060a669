--TEST--
Until the headers are sent, the list that other code sees has no links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
$before = fields_in_list();
header_register_callback(static function () use (&$inside): void {
    $inside = fields_in_list();
});
send_headers_and_print();
echo json_encode([$before, $inside]), "\n";
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
[[],[]]
