--TEST--
A link of ours is foreign however another field spells it
--EXTENSIONS--
serverpush
--ENV--
HTTP_HOST=www.example:8080
REQUEST_URI=/dir/page?x=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/dir/a b.css');
foreach ([
    // relation type, destination
    '</dir/a%20b.css>; rel=preload; as=style',
    '</dir/a%20b.css>;rel="preload";as="style"',
    '</dir/a%20b.css>; REL = PreLoad ; As = STYLE',
    '</dir/a%20b.css>; as=style; nopush; rel=preload; title="a, <b>; c"; x',
    '</dir/a%20b.css>; rel=preload; rel=canonical; as=style; as=image',
    '</dir/a%20b.css>; rel="pre\load"; as=style',
    '</dir/a%20b.css>; rel=preload; as=style; media=all',
    '</dir/a%20b.css>; rel=preload; as=style; media="  ALL "; type="text/css"; nonce=x; fetchpriority=low; y=z',
    '</dir/a%20b.css>; rel="prefetch  preload stylesheet"; as=style',
    '<<</x>; rel=next, ,, </dir/a%20b.css>; rel=preload; as=style , </y>; rel=prev',
    // URL
    '</dir/a b.css>; rel=preload; as=style',
    '< /dir/a%20b.css#fragment >; rel=preload; as=style',
    '<a%20b.css>; rel=preload; as=style',
    '<../x/./%2e%2E/dir/a b.css>; rel=preload; as=style',
    '<\dir\a b.css>; rel=preload; as=style',
    '<http://www.example:8080/dir/a%20b.css>; rel=preload; as=style',
    '<HTTP://WWW.EXAMPLE:08080/dir/a b.css>; rel=preload; as=style',
] as $field) {
    header("Link: $field");
    if (states() !== ['foreign']) {
        $missed[] = $field;
    }
}
header_remove('Link');
echo json_encode([$missed ?? [], states()]), "\n";
?>
--EXPECT--
[[],["pending"]]
