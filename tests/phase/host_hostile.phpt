--TEST--
A Host that is none is never written into a field
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['', ' ', ':80', 'a b', 'a>; rel=x, <b', 'user@a', 'a/b', 'a\\b', 'a?b', 'a#b', 'a:x', 'a:99999',
    'a:80:80', '[::1', '[x]', "a\x01b", "a\r\nX-Injected: 1", "\xff\xfe", str_repeat('a', 5000)] as $i => $host) {
    $response = respond("var_dump(push('/.//x/a.css'), push('/b.css'));", [], ['HTTP_HOST' => $host]);
    if ($response->fields !== ['Link: </b.css>; rel=preload; as=style'] || $response->body !== "bool(false)\nbool(true)\n") {
        echo json_encode(substr($host, 0, 100), JSON_INVALID_UTF8_SUBSTITUTE), ": $response";
    }
}
echo $i, " hosts\n";
?>
--EXPECT--
18 hosts
