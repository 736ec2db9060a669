--TEST--
A foreign field counts whenever it was set, also in header_register_callback()
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
header('Link: </a.css>; rel=preload; as=style');
header_register_callback(static function (): void {
    header('Link: </b.css>; rel=preload; as=style', false);
});
send_headers_and_print();
echo report_lines();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
sent
/a.css preload: foreign, another Link field of the response has this link
/b.css preload: foreign, another Link field of the response has this link
