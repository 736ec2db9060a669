--TEST--
Large hostile Link fields of other code neither harm the response nor links
--EXTENSIONS--
serverpush
--INI--
serverpush.header_budget=0
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
foreach (['<', '>', '<>', ';', ';=', ',', '"', '\\', '<a>; rel="', '</a.css>; x="', '</a.css>; rel=preload\\ ',
    "</a.css>\xff;", '<a>;a;', "a*=UTF-8''%", '<../>; rel=preload, ', '<%2e%2e/%2e>; rel=preload,'] as $bytes) {
    header('Link: ' . str_repeat($bytes, intdiv(8192, strlen($bytes))), false);
}
header('Link: </b.css>; rel="' . str_repeat('preload ', 1024) . '"; as=style', false);
push('/b.css');
echo "body\n";
$fields = fields_in_list();
var_dump(count($fields), end($fields));
echo report_lines();
?>
--EXPECT--
body
int(18)
string(37) "Link: </a.css>; rel=preload; as=style"
sent
/a.css preload: sent
/b.css preload: foreign, another Link field of the response has this link
