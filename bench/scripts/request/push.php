<?php

/* The same page with ten links by push(). */

declare(strict_types=1);

for ($i = 0; $i < 10; $i++) {
    push("/build/assets/style-00000$i.css");
}

?>
<!doctype html>
<title>A small page</title>
<link rel="stylesheet" href="/build/assets/style-000000.css">
<p>It is <?= date('H:i') ?>.
