<?php
/*
 * The router of `./dev demo`. Hands over to the gallery's or a framework's, which DEMO_ROUTER of the environment names,
 * says what was sent if DEMO_TELLS is set there, and puts a switch into the page, with serverpush and without.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */

$demo_path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($_SERVER['DOCUMENT_ROOT'] . $demo_path)) {
    return false; // the server sends it, after this script: nothing here may be flushed
}

if ($demo_path === '/demo/with' || $demo_path === '/demo/without') {
    setcookie('demo', basename($demo_path), ['path' => '/', 'samesite' => 'Lax']);
    header('Location: ' . (parse_url($_SERVER['HTTP_REFERER'] ?? '', PHP_URL_PATH) ?: '/'), true, 303);
    return true;
}

// As late as can be, so that what a framework caches is the same with and without
header_register_callback(static function (): void {
    if (($_COOKIE['demo'] ?? '') === 'without') {
        ini_set('serverpush.enabled', '0');
        header_remove('Link');
    }
});

// A page takes its time to make, and here it takes none. So its head and a first byte leave, and it comes 300 ms later,
// in both ways. (What is required at the end has this file's variables.)
$demo_page = '';
ob_start(static function (string $output) use (&$demo_page): string {
    if (!str_contains($output, '</html>')) {
        return $output; // JSON
    }
    $demo_page .= $output;
    headers_sent() || header_remove('Content-Length');

    return "\n";
});

register_shutdown_function(static function () use (&$demo_page): void {
    while (ob_get_level() > 0) {
        ob_end_flush();
    }
    flush();
    if (getenv('DEMO_TELLS')) {
        // What was sent, and not what would be: the headers are out.
        $request = http_response_code() . " $_SERVER[REQUEST_METHOD] $_SERVER[REQUEST_URI]";
        $links = preg_grep('/^Link:/i', headers_list());
        file_put_contents('php://stdout', implode("\n    ", [$request, ...$links]) . "\n");
    }
    if ($demo_page === '') {
        return;
    }
    usleep(300_000);
    $switch = ($_COOKIE['demo'] ?? '') === 'without'
        ? '<b>Without serverpush</b> · <a href="/demo/with" style="color:inherit">with</a>'
        : '<b>With serverpush</b> · <a href="/demo/without" style="color:inherit">without</a>';
    echo str_replace('</html>', <<<HTML
        <aside style="position:fixed;left:0;right:0;bottom:0;padding:.5em 1em;background:#000c;color:#fff;font:13px/1.5
            system-ui">$switch <span id="demo"></span></aside>
        <script>
            addEventListener('load', () => setTimeout(() => {
                demo.textContent = 'The page was 300 ms in the making. Asked for, after ms: ' + performance
                    .getEntriesByType('resource').filter(file => /css|js|woff2|jpg/.test(file.name))
                    .map(file => new URL(file.name).pathname.split('/').pop() + ' ' + Math.round(file.startTime))
                    .join(', ');
            }, 100));
        </script>
        </html>
        HTML, $demo_page);
});

return require getenv('DEMO_ROUTER');
