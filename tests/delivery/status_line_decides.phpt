--TEST--
The code of a status line decides, whatever its protocol and reason
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
foreach (['HTTP/1.1 404 Not Found', 'HTTP/1.0 500 Oops', 'HTTP/2 204', 'HTTP/1.1 200 404 Not Found',
    'HTTP/1.1 302 Found', 'HTTP/2 201'] as $line) {
    header($line);
    $states[] = "$line: " . implode(states());
}
header('HTTP/1.1 200 OK');
echo implode("\n", $states), "\n";
?>
--EXPECT--
HTTP/1.1 404 Not Found: suppressed
HTTP/1.0 500 Oops: suppressed
HTTP/2 204: suppressed
HTTP/1.1 200 404 Not Found: pending
HTTP/1.1 302 Found: pending
HTTP/2 201: pending
