<?php

/* The same page with ten links by header(). */

declare(strict_types=1);

for ($i = 0; $i < 10; $i++) {
    header("Link: </build/assets/style-00000$i.css>; rel=preload; as=style", false);
}

?>
<!doctype html>
<title>A small page</title>
<link rel="stylesheet" href="/build/assets/style-000000.css">
<p>It is <?= date('H:i') ?>.
