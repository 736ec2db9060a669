--TEST--
Links go out with 200 to 399, except 204, 205, 206 and 304
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
$pending = $suppressed = [];
foreach ([200, 201, 202, 203, 204, 205, 206, 207, 226, 300, 301, 302, 303, 304, 305, 307, 308, 399,
    400, 401, 404, 410, 418, 499, 500, 503, 599, 600, 999] as $status) {
    http_response_code($status);
    if (states() === ['pending']) {
        $pending[] = $status;
    } else {
        $suppressed[] = $status;
    }
}
http_response_code(200);
echo 'carry links: ', implode(' ', $pending), "\nno links: ", implode(' ', $suppressed), "\n";
?>
--EXPECT--
carry links: 200 201 202 203 207 226 300 301 302 303 305 307 308 399
no links: 204 205 206 304 400 401 404 410 418 499 500 503 599 600 999
