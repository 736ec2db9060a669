--TEST--
An interim status is no final response: what it has are hints, ours and those of other code
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    push('/a.css');
    push('/print.css', media: 'print');
    ServerPush\preload('/b.js', integrity: 'sha384-abc');
    ServerPush\add_link('/2', 'next');
    header('Link: </c.css>; as="style"; rel="preload"');
    header('Link: </>; rel=canonical', false);
    header('Set-Cookie: a=b');
    http_response_code(103);
    PHP);
?>
--EXPECT--
Status: 103
Link: </c.css>; rel=preload; as=style
Link: </a.css>; rel=preload; as=style
Link: </b.js>; rel=preload; as=script; integrity="sha384-abc"
