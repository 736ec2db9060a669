<?php

// What a page can see of its output and its request, at each of its stages; X-Does: what it does then

$does = $_SERVER['HTTP_X_DOES'] ?? '';
usleep(12_000);
if ($does === 'an exit in the header callback') {
    header_register_callback(static function (): void {
        header('X-Called: yes');
        exit;
    });
}
if ($does === 'an exit in a shutdown function') {
    register_shutdown_function(static function (): void {
        echo 'shutdown';
        exit;
    });
}
if ($does === 'an output handler') {
    // with a name: that of a closure has the path of its file in it
    function upper(string $bytes): string
    {
        return strtoupper($bytes);
    }
    ob_start('upper');
}
if ($does === 'ob_gzhandler') {
    ob_start('ob_gzhandler');
}
if ($does === 'no buffer is left') {
    while (ob_get_level()) {
        ob_end_clean();
    }
}
$state = static fn (): string => json_encode([
    ob_get_level(), ob_get_status(true), headers_sent(), connection_status(), http_response_code(), headers_list(),
    array_keys($_SERVER) === array_unique(array_keys($_SERVER)), error_get_last(), ini_get('output_buffering'),
]);
$before = $state();
echo "<!doctype html>\n<html lang=\"en\">\n<link rel=\"stylesheet\" href=\"/app.css\">\n<!-- $before\n";
if (str_starts_with($does, 'a flush')) {
    flush();
}
echo $state(), " -->\n</html>\n";
if ($does === 'a finished request' && function_exists('fastcgi_finish_request')) {
    fastcgi_finish_request();
    echo "<link rel=\"stylesheet\" href=\"/after.css\">\n";
}
