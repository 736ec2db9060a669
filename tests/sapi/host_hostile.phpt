--TEST--
A Host that is none is never written into a field
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['', ' ', 'a b', 'a>; rel=x, <b', 'user@a', 'a/b', 'a:99999', '[::1', "a\r\nX-Injected: 1",
    "\x01", "\xff\xfe", str_repeat('a', 5000)] as $i => $host) {
    $response = respond("var_dump(push('/.//x/a.css'), push('/b.css'));", [], ['HTTP_HOST' => $host]);
    if ($response->fields !== ['Link: </b.css>; rel=preload; as=style']
        || $response->body !== "bool(false)\nbool(true)\n") {
        echo json_encode(substr($host, 0, 100), JSON_INVALID_UTF8_SUBSTITUTE), ": $response";
    }
}
echo $i + 1, " hosts\n";
?>
--EXPECT--
12 hosts
