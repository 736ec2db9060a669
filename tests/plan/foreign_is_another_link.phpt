--TEST--
Links of ours that no other field has are sent as if there was none
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example:8080
REQUEST_URI=/dir/page?x=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/dir/a.css');
foreach ([
    '</dir/a.css>; rel=canonical; as=style',
    '</dir/a.css>; rel=prefetch; as=style',
    '</dir/a.css>; rel=modulepreload',
    '</dir/a.css>; rel="http://preload.example/preload"',
    '</dir/a.css>; as=style',
    '</dir/a.css>; rel=; as=style',
    '</dir/a.css>; rel=canonical; rel=preload; as=style',
    '</dir/a.css>; rev=preload; as=style',
    '</dir/a.css>; title="; rel=preload"',
    '</dir/A.css>; rel=preload; as=style',
    '</dir/a.css?>; rel=preload; as=style',
    '</dir/a%2Ecss>; rel=preload; as=style',
    '</a.css>; rel=preload; as=style',
    '<>; rel=preload; as=style',
    '<https://www.example:8080/dir/a.css>; rel=preload; as=style',
    '<http://www.example/dir/a.css>; rel=preload; as=style',
    '<//www.example:8080/dir/a.css>; rel=preload; as=style',
    '<http://user@www.example:8080/dir/a.css>; rel=preload; as=style',
    '<http:dir/a.css>; rel=preload; as=style',
] as $field) {
    header("Link: $field");
    if (states() !== ['pending']) {
        $taken[] = $field;
    }
}
echo json_encode($taken ?? []), "\n";
send_headers_and_print();
?>
--EXPECT--
[]
sent:
Link: <http:dir/a.css>; rel=preload; as=style
Link: </dir/a.css>; rel=preload; as=style
