--TEST--
Nothing in the request's target ends a field or starts another one
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (["/a\r\nX-Injected: 1\r\n/b", "/a>; rel=x, <b/c", "/\x01\x7f\xff/b", "/a\\\\b/c",
    '/%0d%0a/b', '/%/%zz/b', '/a/../../../b/./c', '/a?b#c/d', '/a;b,c/d'] as $target) {
    echo implode(', ', respond("push('x');", [], ['REQUEST_URI' => $target])->fields), "\n";
}
?>
--EXPECT--
Link: </a%0D%0AX-Injected:%201%0D%0A/x>; rel=preload
Link: </a%3E;%20rel=x,%20%3Cb/x>; rel=preload
Link: </%01%7F%FF/x>; rel=preload
Link: </a//b/x>; rel=preload
Link: </%0d%0a/x>; rel=preload
Link: </%/%zz/x>; rel=preload
Link: </b/x>; rel=preload
Link: </x>; rel=preload
Link: </a;b,c/x>; rel=preload
