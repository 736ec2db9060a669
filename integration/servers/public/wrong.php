<?php

/*
 * What the tests in the browser are to find wrong elsewhere, done on purpose: a preload of which nothing comes, and one
 * in another mode than the use, for which the browser loads twice.
 */

declare(strict_types=1);

if (isset($_GET['font'])) {
    header('Content-Type: font/woff2');
    header('Cache-Control: no-store');
    readfile(__DIR__ . '/../fonts/instrument-serif.woff2');
    return;
}

header('Link: </servers/style.css>; rel=preload; as=style', false);
header('Link: </servers/wrong.php?font>; rel=preload; as=font', false);
?>
<!doctype html>
<title>Wrong</title>
<link rel="icon" href="/icon.svg">
<style>
    @font-face { font-family: wrong; src: url("/servers/wrong.php?font"); }
    p { font-family: wrong; }
</style>
<p>Text</p>
