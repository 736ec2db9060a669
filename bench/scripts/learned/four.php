<?php

/* Four files that block rendering, and long enough at work to be hinted: pages under 10 ms are not. */

declare(strict_types=1);

usleep(11_000);
?>
<!doctype html>
<html lang="en">
<title>A page</title>
<link rel="stylesheet" href="/build/assets/reset-000001.css">
<link rel="stylesheet" href="/build/assets/layout-000002.css">
<link rel="stylesheet" href="/build/assets/theme-000003.css">
<script src="/build/assets/early-000004.js"></script>
<p>It is <?= date('H:i') ?> at <?= htmlspecialchars($_SERVER['REQUEST_URI']) ?>.
</html>
