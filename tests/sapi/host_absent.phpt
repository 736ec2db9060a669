--TEST--
Without a Host every absolute URL is of another origin, and // at the front of a path is refused
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    push('http://www.example/a.css');
    push('b.css');
    var_dump(push('/.//evil/c.css'));
    echo ServerPush\report()['links'][2]['reason'];
    PHP, ['output_buffering' => 4096], ['HTTP_HOST' => null]);
?>
--EXPECT--
Link: <http://www.example/a.css>; rel=preload; as=style; nopush
Link: </b.css>; rel=preload; as=style

bool(false)
the path begins with two slashes and the request names no host to write before them
