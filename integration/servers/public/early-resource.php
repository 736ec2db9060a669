<?php

// What early.php uses, each 100 ms late; Server-Timing says when the server was asked for it, by its clock.

declare(strict_types=1);

const DELAY = 100;

$asked = microtime(true) * 1000;
$id = preg_replace('/[^\w-]/', '', $_GET['id'] ?? '');
[$log, $load] = explode('-', $id, 2) + ['', ''];
if ($log !== '') {
    file_put_contents(sys_get_temp_dir() . "/serverpush-asked-$log", "$load $_GET[name]\n", FILE_APPEND | LOCK_EX);
}
usleep(1000 * DELAY);
[$type, $file] = match ($_GET['name']) {
    'style.css' => ['text/css', null],
    'font.woff2' => ['font/woff2', __DIR__ . '/../fonts/instrument-serif.woff2'],
    'image.jpg' => ['image/jpeg', __DIR__ . '/../photos/1.jpg'],
};
header("Content-Type: $type");
// A browser that may not keep a hinted resource loads it once more.
header('Cache-Control: max-age=60');
header(sprintf('Server-Timing: asked;dur=%.1F', $asked));
header('Timing-Allow-Origin: *');
if ($file !== null) {
    readfile($file);
} else {
    echo "@font-face { font-family: page; src: url('early-resource.php?name=font.woff2&id=$id') format('woff2') }\n",
        "h1 { font-family: page, serif }\n";
}
