--TEST--
headers_send() sends the final headers with its status, whatever was set before; afterwards it does nothing
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    header('HTTP/1.1 404 Not Found');
    push('/a.css');
    var_dump(headers_send(202), headers_sent(), headers_send(500), http_response_code());
    PHP), "--\n";
echo respond(<<<'PHP'
    // of a status line and a code that disagree, PHP's own function would keep the line; from PHP 8.5 on it warns, too
    header('HTTP/1.1 404 Not Found', true, 201);
    @http_response_code(201);
    headers_send(201);
    PHP), "--\n";
echo respond(<<<'PHP'
    // CGI's own way
    header('Status: 500');
    push('/a.css');
    headers_send(203);
    PHP), "--\n";
echo respond(<<<'PHP'
    push('/a.css');
    headers_send();
    header('X-Late: 1');
    PHP);
?>
--EXPECT--
Status: 202 Accepted
Link: </a.css>; rel=preload; as=style

int(0)
bool(true)
int(0)
int(202)

--
Status: 201 Created


--
Status: 203 Non-Authoritative Information
Link: </a.css>; rel=preload; as=style


--
Link: </a.css>; rel=preload; as=style


Warning: Cannot modify header information - headers already sent by (output started at script.php:2) in script.php on line 3
