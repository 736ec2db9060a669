<?php

/*
 * Writes what serverpush learned as a file for the server in front of PHP-FPM:
 *
 *     php export.php /var/lib/php/serverpush.learned haproxy
 *
 * The page beside this file has all of it; whoever copied that alone says its name in the place of this one's.
 */

declare(strict_types=1);

require __DIR__ . '/status.php';
