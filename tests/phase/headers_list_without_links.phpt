--TEST--
Until the headers are sent, the list that other code sees has no links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
$before = headers_list();
header_register_callback(static function () use (&$inside): void {
    $inside = headers_list();
});
send_headers_and_print();
var_dump(preg_grep('/^Link:/', [...$before, ...$inside]));
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
array(0) {
}
