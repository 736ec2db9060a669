<?php
/*
 * The router of `./dev demo`. Hands over to the gallery's or a framework's, which DEMO_ROUTER of the environment names,
 * says what was sent if DEMO_TELLS is set there, and puts a switch into the page, with serverpush and without.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false; // the server sends it, after this script: nothing here may be flushed
}

if ($path === '/demo/with' || $path === '/demo/without') {
    setcookie('demo', basename($path), ['path' => '/', 'samesite' => 'Lax']);
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

// It flushes, so that headers_list() tells what was sent and not what would be.
register_shutdown_function(static function (): void {
    while (ob_get_level() > 0) {
        ob_end_flush();
    }
    flush();
    if (getenv('DEMO_TELLS')) {
        $request = http_response_code() . " $_SERVER[REQUEST_METHOD] $_SERVER[REQUEST_URI]";
        $links = preg_grep('/^Link:/i', headers_list());
        file_put_contents('php://stdout', implode("\n    ", [$request, ...$links]) . "\n");
    }
});

// JSON, which has no </html>, stays as it is.
ob_start(static function (string $page): string {
    $end = strrpos($page, '</html>');
    if ($end === false) {
        return $page;
    }
    if (!headers_sent()) {
        header_remove('Content-Length');
    }
    $with = ($_COOKIE['demo'] ?? '') !== 'without';
    $switch = $with
        ? '<b>With serverpush</b> · <a href="/demo/without">without</a>'
        : '<b>Without serverpush</b> · <a href="/demo/with">with</a>';
    $switch = <<<HTML
        <aside style="position:fixed;left:0;right:0;bottom:0;padding:.5em 1em;background:#000c;color:#fff;font:13px/1.5
            system-ui"><style>aside a{color:inherit}</style>$switch <span id="demo"></span></aside>
        <script>
            addEventListener('load', () => setTimeout(() => {
                demo.textContent = 'Asked for, in milliseconds: ' + performance.getEntriesByType('resource')
                    .filter(file => /css|js|woff2|jpg/.test(file.name))
                    .map(file => new URL(file.name).pathname.split('/').pop() + ' ' + Math.round(file.startTime))
                    .join(', ');
            }, 100));
        </script>

        HTML;

    return substr_replace($page, $switch, $end, 0);
});

return require getenv('DEMO_ROUTER');
