--TEST--
A field that is no Link field value changes nothing
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
foreach (['', ' ', ',', ';', '</a.css', '/a.css>; rel=preload', '/a.css; rel=preload', '"</a.css>; rel=preload"',
    '<', '<>', '</a.css>', '</a.css>;', '</a.css>; rel', '</a.css>; rel="', '</a.css>; "rel=preload"',
    "\xff\xfe", '<http://[/>; rel=preload', '<javascript:1>; rel=preload'] as $field) {
    header("Link: $field");
    if (states() !== ['pending']) {
        $taken[] = $field;
    }
}
var_dump($taken ?? null);
send_headers_and_print();
?>
--EXPECT--
NULL
sent:
Link: <javascript:1>; rel=preload
Link: </a.css>; rel=preload; as=style
