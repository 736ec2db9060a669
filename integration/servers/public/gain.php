<?php

/*
 * The gallery's first page as an application makes it that takes its time, and calls nothing of the extension: plain, or
 * hinted by what was learned of it, where serverpush.learn is on. As the query says also with its links declared and
 * sent as a 103, or with none of its resources, which is as fast as this HTML can be.
 */

declare(strict_types=1);

use function ServerPush\early_hints;

require __DIR__ . '/../../album.php';

$photo = Gallery\photo(1);
$variant = $_GET['variant'] ?? 'plain';

if ($variant === 'declared') {
    push('/gallery.css');
    push('/fonts/instrument-serif.woff2');
    push('/gallery.js');
    push($photo['src'], fetchpriority: 'high');
    early_hints();
}

usleep(1000 * (int) ($_GET['milliseconds'] ?? 0));

$page = Gallery\page($photo);
if ($variant === 'bare') {
    // Without an icon that it names the browser would ask for one.
    $page = preg_replace('~href="/icon\.svg"~', 'href="data:,"', $page);
    $page = preg_replace('~<link rel="stylesheet".*>|<script.*</script>|<img[^>]*>~', '', $page);
}
echo $page;
