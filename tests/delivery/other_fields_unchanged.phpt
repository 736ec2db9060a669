--TEST--
The fields of other code stay as they are, byte for byte and in their order
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    push('/a.css');
    header('X-First: 1');
    header("LINK:   </b.css>  ;REL = 'x' , <unterminated", false);
    header('Set-Cookie: a=b; Path=/', false);
    push('/c.css');
    header('link: </a.css>;rel="preload";;as=style;', false);
    header('Server-Timing: db;dur=53');
    header('Set-Cookie: c=d', false);
    header("X-Bytes: \x80\xff\t\"");
    PHP);
?>
--EXPECT--
X-First: 1
LINK:   </b.css>  ;REL = 'x' , <unterminated
Set-Cookie: a=b; Path=/
link: </a.css>;rel="preload";;as=style;
Server-Timing: db;dur=53
Set-Cookie: c=d
X-Bytes: €ÿ	"
Link: </c.css>; rel=preload; as=style


