<?php

/*
 * What is measured of an application, by the host that it is asked for: PAGE.CIRCUMSTANCE.TREATMENT.example. The
 * application knows of none of it.
 */

(static function (): void {
    // What a page loads takes as long as it takes.
    if (($_SERVER['HTTP_SEC_FETCH_DEST'] ?? '') !== 'document') {
        return;
    }
    [, $circumstance, $treatment] = explode('.', $_SERVER['HTTP_HOST']);

    if ($treatment === 'declared') {
        $declared = json_decode(file_get_contents(__DIR__ . '/declared.json'), true);
        foreach ($declared[$_SERVER['REQUEST_URI']] as $url => $destination) {
            push($url, $destination);
        }
    }
    if ($treatment === 'bare') {
        ob_start(static function (string $html): string {
            // Of what the application made
            header_remove('Content-Length');
            $html = preg_replace([
                '~<link\b[^>]*\brel=["\']?(stylesheet|preload|modulepreload|(shortcut )?icon|apple-touch-icon)\b[^>]*>~i',
                '~<script\b[^>]*\bsrc=[^>]*>\s*</script>~i',
                '~<img\b[^>]*>~i',
            ], '', $html);

            // Without an icon that it names the browser would ask for one.
            return preg_replace('~</title>~', '$0<link rel="icon" href="data:,">', $html, 1);
        });
    }

    if ($circumstance === 'cached') {
        // A page cache, which takes 8 ms in all
        $file = ini_get('session.save_path') . '/' . md5($_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI']) . '.html';
        if (is_file($file)) {
            usleep((int) max(0, 8_000 - 1e6 * (microtime(true) - $_SERVER['REQUEST_TIME_FLOAT'])));
            readfile($file);
            exit;
        }
        ob_start(static function (string $html) use ($file): string {
            file_put_contents($file, $html, FILE_APPEND);

            return $html;
        });
    } else {
        usleep(1000 * (int) preg_replace('/^wait-/', '', $circumstance));
    }
})();
