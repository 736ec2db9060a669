--TEST--
Where status line and code disagree, links follow the status that php-cgi sends
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['HTTP/1.1 200 OK', 'HTTP/1.1 404 Not Found', 'HTTP/1.1 302 Found'] as $line) {
    foreach ([200, 302, 404, 500] as $code) {
        // from PHP 8.5 on it warns; what is sent has stayed
        $response = respond("header('$line'); @http_response_code($code); push('/a.css');");
        $status = (int) ($response->values('Status')[0] ?? 200);
        if (count($response->links()) !== (int) ($status < 400)) {
            echo "$line, $code: ", json_encode($response->fields, JSON_UNESCAPED_SLASHES), "\n";
        }
    }
}
echo "done\n";
?>
--EXPECT--
done
