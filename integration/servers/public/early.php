<?php

/*
 * A page that takes 400 ms to make, with a stylesheet, a font and an image. `?by=hints`: it declares them after 30 ms
 * and sends a 103; `?by=flush`: and flushes its header block; without, it declares nothing. `?id=`: of this load, so that
 * it can be told how often the server was asked for each resource.
 */

declare(strict_types=1);

use function ServerPush\{early_flush, early_hints};

const DECLARED_AFTER = 30;
const READY_AFTER = 400;

$by = $_GET['by'] ?? 'nothing';
$id = preg_replace('/[^\w-]/', '', $_GET['id'] ?? '');
$url = static fn (string $name) => "/servers/early-resource.php?name=$name&id=$id";

usleep(1000 * DECLARED_AFTER);
if ($by !== 'nothing') {
    push($url('style.css'), 'style');
    push($url('font.woff2'), 'font', type: 'font/woff2');
    push($url('image.jpg'), 'image');
    $done = $by === 'hints' ? early_hints() : early_flush();
}
usleep(1000 * (READY_AFTER - DECLARED_AFTER));
?>
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Early</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="<?= htmlspecialchars($url('style.css')) ?>">
<h1>In the font of the page</h1>
<p>In a font of the system.</p>
<img src="<?= htmlspecialchars($url('image.jpg')) ?>" alt="" width="300">
<p id="done"><?= json_encode($done ?? null) ?></p>
