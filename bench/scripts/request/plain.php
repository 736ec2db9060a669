<?php

/* A small page. */

declare(strict_types=1);

?>
<!doctype html>
<title>A small page</title>
<link rel="stylesheet" href="/build/assets/style-000000.css">
<p>It is <?= date('H:i') ?>.
