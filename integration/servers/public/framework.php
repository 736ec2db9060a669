<?php

/* A page of Laravel's, whose middleware writes the 120 chunks of a build into one field. */

declare(strict_types=1);

ini_set('serverpush.trim_foreign', $_GET['trim_foreign']);
header('Link: ' . implode(', ', array_map(
    static fn (int $i) => "<https://{$_SERVER['HTTP_HOST']}/build/assets/x-$i.js>; rel=\"modulepreload\"; as=\"script\"",
    range(1001, 1120),
)));
echo "a page\n";
