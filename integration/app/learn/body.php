<?php

// A response whose body is no page, or one that goes out in an odd way: ?is=

usleep(12_000);
$page = "<!doctype html>\n<html lang=\"en\">\n<link rel=\"stylesheet\" href=\"/app.css\">\n";
switch ($_GET['is']) {
    case 'a picture':
        exit(base64_decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='));
    case 'JSON':
        exit(json_encode(['html' => $page . '</html>']));
    case 'XML':
        exit('<?xml version="1.0"?><feed>' . $page . '</feed>');
    case 'nothing':
        exit;
    case 'a tag of a megabyte':
        exit($page . '<link rel="stylesheet" href="/' . str_repeat('a', 1 << 20) . '.css"></html>');
    case 'a hundred thousand stylesheets':
        echo $page;
        for ($i = 0; $i < 100_000; $i++) {
            echo "<link rel=\"stylesheet\" href=\"/sheet-$i.css\">";
        }
        exit('</html>');
    case 'scripts behind 16 KB':
        // In the first 64 KB more than can be kept, a stylesheet behind them, then a hundred thousand of them
        echo $page, str_repeat('x', 16_384);
        for ($i = 0; $i < 100_000; $i++) {
            echo $i === 1_000 ? '<link rel="stylesheet" href="/last.css">' : '', "<script src=\"/$i.js\"></script>";
        }
        exit('</html>');
    case 'odd bytes':
        exit("$page<link rel=stylesheet href=\"/nul\0.css\"><link rel=stylesheet href=\"/\xff\xfe.css\">"
            . "<link rel=stylesheet href=\"/\xc3\xa9.css\"><link rel=stylesheet href=\"/a&#10;Set-Cookie: b=c&#13;&#10;.css\">"
            . '<link rel=stylesheet href="/d>; rel=preload, </e.css"></html>');
    case 'bytes one by one':
        foreach (str_split($page . "</html>\n") as $byte) {
            echo $byte;
            flush();
        }
        exit;
    case 'a file':
        // 100 MB of spaces, and a page before them
        echo $page, "</html>\n";
        readfile($_SERVER['DOCUMENT_ROOT'] . '/learn/blank.bin');
        exit;
}
